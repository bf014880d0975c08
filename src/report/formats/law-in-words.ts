import type { Reference } from '../../model/report.js';
import type { Voice } from '../voice.js';

/** How a reference is cited, and how sure that is where nobody read the official text. */
export const lawInWords = ({ cite, status }: Reference, { t }: Voice): string =>
  status === 'verified' ? cite : `${cite} (${t(`law_status.${status}`)})`;
