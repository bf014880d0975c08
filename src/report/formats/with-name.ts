import type { Named } from '../../model/report.js';

/** A title that says what it is about, where it does not do so already. */
export const withName = (title: string, about: Named | undefined): string =>
  about === undefined || title.includes(about.name) ? title : `${title} (${about.name})`;
