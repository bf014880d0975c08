import type { Report } from '../../model/report.js';
import type { Templates } from '../render-template.js';

/** A form of the report. Renders what it is given and nothing else: no clock, no file, no environment. */
export interface Format<Rendered extends string | Uint8Array = string | Uint8Array> {
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** @param templates those the package ships, unless told otherwise */
  readonly render: (report: Report, templates?: Templates) => Rendered;
}
