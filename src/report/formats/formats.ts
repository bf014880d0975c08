import { codequality } from './codequality.js';
import { csv } from './csv.js';
import { docx } from './docx.js';
import type { Format } from './format.js';
import { github } from './github.js';
import { html } from './html.js';
import { ics } from './ics.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import { summary } from './summary.js';

/** Every form of the report, by the name that `report --format` takes. A new one is a file and a line here. */
export const FORMATS = {
  md: markdown,
  html,
  json,
  docx,
  csv,
  ics,
  sarif,
  junit,
  codequality,
  github,
  summary,
} as const satisfies Record<string, Format>;
