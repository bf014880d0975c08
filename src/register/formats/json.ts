import type { RegisterFormat } from './format.js';

/** The register itself, for machines; its schema is published as register.schema.json. */
export const json: RegisterFormat<string> = {
  extension: 'json',
  mediaType: 'application/json',
  laidOut: false,
  render: (register) => `${JSON.stringify(register, null, 2)}\n`,
};
