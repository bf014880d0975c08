import type { Severity } from '../../model/vocabulary.js';
import { voiceOf } from '../voice.js';
import type { Format } from './format.js';
import { workflowCommand } from './github/workflow-command.js';
import type { Level } from './github/workflow-command.js';
import { openFindings } from './placed-findings.js';
import type { PlacedFinding } from './placed-findings.js';

/**
 * Annotations of a GitHub workflow: the lines that a step prints to have them. GitHub shows ten of each level for a step; so the worst come
 * first, and a last one says how many more there are in the summary.
 */
export const github: Format<string> = {
  extension: 'github.txt',
  mediaType: 'text/plain; charset=utf-8',
  needs: 'findings',
  render: (report, { places } = {}) => {
    const { t } = voiceOf(report.made.language);
    const open = openFindings(report, places);
    const write = (placed: PlacedFinding): string => annotation(placed, t('report.measure'));
    const all = upTo(open, { error: LIMIT, warning: LIMIT, notice: LIMIT });
    if (all.length === open.length) return all.map(write).join('');
    // The last one is a notice itself.
    const some = upTo(open, { error: LIMIT, warning: LIMIT, notice: LIMIT - 1 });
    const more = t('ci.more', { count: open.length - some.length });
    return [...some.map(write), workflowCommand('notice', {}, more)].join('');
  },
};

const LIMIT = 10;

const LEVELS: Readonly<Record<Severity, Level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

const levelOf = ({ finding }: PlacedFinding): Level => LEVELS[finding.severity];

function upTo(open: readonly PlacedFinding[], limits: Readonly<Record<Level, number>>): PlacedFinding[] {
  const counts: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  return open.filter((placed) => ++counts[levelOf(placed)] <= limits[levelOf(placed)]);
}

function annotation(placed: PlacedFinding, toDo: string): string {
  const { headline, finding, place } = placed;
  return workflowCommand(
    levelOf(placed),
    { ...place, title: headline },
    [...finding.why, `${toDo}: ${finding.measure}`].join('\n'),
  );
}
