import type { Format } from './format.js';

/** The report itself, for machines; its schema is published as report.schema.json. */
export const json: Format<string> = {
  extension: 'json',
  mediaType: 'application/json',
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
