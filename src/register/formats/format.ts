import type { Register } from '../../model/register.js';
import type { LayoutInWords } from '../layout-in-words.js';

/** A form of the register. Renders what it is given and nothing else: no clock, no file, no environment. */
export interface RegisterFormat<
  Rendered extends string | Promise<Uint8Array> = string | Promise<Uint8Array>,
> {
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether a layout says what stands in it; else it holds the whole register. */
  readonly laidOut: boolean;
  readonly render: (register: Register, layout: LayoutInWords) => Rendered;
}
