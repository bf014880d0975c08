import type { Report } from '../../model/report.js';
import type { Templates } from '../render-template.js';

/** What a format makes: text, or the bytes of a file; at once, or after a library was loaded. */
export type Rendering = string | Uint8Array | Promise<string | Uint8Array>;

/** A form of the report. Renders what it is given and nothing else: no clock, no file, no environment. */
export interface Format<Rendered extends Rendering = Rendering> {
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The format whose rendering it puts on paper. */
  readonly prints?: 'html';
  /**
   * @param templates those the package ships, unless told otherwise
   * @param page what it prints, where that was made already, with a team's own templates
   */
  readonly render: (report: Report, templates?: Templates, page?: string) => Rendered;
}
