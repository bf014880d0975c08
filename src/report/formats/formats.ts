import { csv } from './csv.js';
import { docx } from './docx.js';
import type { Format } from './format.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';

/** Every form of the report, by the name that `report --format` takes. A new one is a file and a line here. */
export const FORMATS = { md: markdown, html, json, docx, csv } as const satisfies Record<string, Format>;
