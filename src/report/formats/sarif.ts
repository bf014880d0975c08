import type { Log, Run } from 'sarif';
import type { Report } from '../../model/report.js';
import type { Aids, Format } from './format.js';
import { placedFindings } from './placed-findings.js';
import { readable } from '../../text/readable.js';
import { resultOf } from './sarif/result-of.js';
import { rulesOf } from './sarif/rules-of.js';

/**
 * SARIF 2.1.0, for GitHub code scanning, Azure DevOps and viewers in editors. An alert is known by the id of its finding, so it stays the
 * same alert when lines move, texts change or the language is switched.
 */
export const sarif: Format<string> = {
  extension: 'sarif',
  mediaType: 'application/sarif+json',
  needs: 'findings',
  render: (report, aids) => {
    const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, aids)] };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json' as const;

function runOf(report: Report, { places, folder = '', includeWaived = false }: Aids = {}): Run {
  const { made, disclaimer } = readable(report);
  // GitHub shows a suppressed result as an open alert, since it does not read suppressions: so they come on request only.
  const found = placedFindings(report, places).filter(
    ({ finding }) => includeWaived || finding.state !== 'waived',
  );
  const rules = rulesOf(found, readable(report));
  return {
    tool: {
      driver: { name: made.tool, version: made.version, semanticVersion: made.version, rules },
    },
    automationDetails: { id: scopeOf(report, folder) },
    language: made.language,
    columnKind: 'utf16CodeUnits',
    results: found.map((one) =>
      resultOf(
        one,
        rules.findIndex(({ id }) => id === one.rule),
        made.language,
      ),
    ),
    properties: { ...made, includeWaived, disclaimer },
  };
}

/**
 * What GitHub calls the category: an upload takes the place of the one before in the same category. So one for each audit of a repository and
 * each reader, and the same in every language.
 */
function scopeOf({ made: { tool, audience, supplier } }: Report, folder: string): string {
  const reader = audience === 'full' ? [] : [audience, ...(supplier === undefined ? [] : [supplier])];
  return [tool, ...folder.split('/'), ...reader]
    .filter((part) => part !== '')
    .map((part) => `${readable(part)}/`)
    .join('');
}
