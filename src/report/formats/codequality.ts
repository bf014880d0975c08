import type { Severity } from '../../model/vocabulary.js';
import type { Format } from './format.js';
import { openFindings, placeOrFile } from './placed-findings.js';

/** GitLab Code Quality: what its merge requests show beside a line. It reads these keys and no others. */
export const codequality: Format<string> = {
  extension: 'codequality.json',
  mediaType: 'application/json',
  needs: 'findings',
  render: (report, { places } = {}) => {
    const issues = openFindings(report, places).map((placed) => {
      const { file, line } = placeOrFile(placed);
      return {
        description: [`${placed.headline}:`, ...placed.finding.why].join(' '),
        check_name: placed.rule,
        // Of two with the same fingerprint GitLab shows one.
        fingerprint: placed.id,
        severity: GRADES[placed.finding.severity],
        location: { path: file, lines: { begin: line } },
      };
    });
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

const GRADES: Readonly<Record<Severity, 'blocker' | 'critical' | 'major' | 'minor'>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
};
