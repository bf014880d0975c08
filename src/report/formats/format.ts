import type { Places } from '../../model/place.js';
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
  readonly render: (report: Report, aids?: Aids) => Rendered;
}

/** What a format may need besides the report. */
export interface Aids {
  /** Those the package ships, unless told otherwise. */
  readonly templates?: Templates;
  /** What it prints, where that was made already, with a team's own templates. */
  readonly page?: string;
  /** Where the findings stand in the files of the audit, for formats that point there. */
  readonly places?: Places;
}
