import type { Places } from '../../model/place.js';
import type { Part, Report } from '../../model/report.js';
import type { Templates } from '../render-template.js';

/** What a format makes: text, or the bytes of a file; at once, or after a library was loaded. */
export type Rendering = string | Uint8Array | Promise<string | Uint8Array>;

/** A form of the report. Renders what it is given and nothing else: no clock, no file, no environment. */
export interface Format<Rendered extends Rendering = Rendering> {
  /** Of the file, without the dot in front. */
  readonly extension: string;
  readonly mediaType: string;
  /** The format whose rendering it puts on paper. */
  readonly prints?: 'html';
  /** The part that it is made of. A report without that part would make a file that says, wrongly, that there is nothing. */
  readonly needs?: Part;
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
  /** Of the audit, below the root of the checkout; empty at the root. Tells the audits of one repository apart. */
  readonly folder?: string;
  /** SARIF: also the findings whose risk is accepted, marked as suppressed. */
  readonly includeWaived?: boolean;
}
