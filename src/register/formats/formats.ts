import { csv } from './csv.js';
import type { RegisterFormat } from './format.js';
import { json } from './json.js';
import { jsonld } from './jsonld.js';
import { markdown } from './markdown.js';
import { xlsx } from './xlsx.js';

/** Every form of the register, by the name that `register --format` takes. A new one is a file and a line here. */
export const REGISTER_FORMATS = { xlsx, csv, md: markdown, json, jsonld } as const satisfies Record<
  string,
  RegisterFormat
>;
