import type { Format } from '../../report/formats/format.js';
import { FORMATS } from '../../report/formats/formats.js';
import type { World } from '../context.js';
import { pdfFormat } from '../pdf/pdf-format.js';

/** Every form of the report by its name in `--format`: those of the core, and the one that a program of this machine makes. */
export const reportFormats = (env: World['env']): Readonly<Record<string, Format>> => ({
  ...FORMATS,
  pdf: pdfFormat(env),
});
