import type { QuestionState, TouchpointAssessment } from '../model/finding.js';
import type { CellState, HeatCell, HeatMap, ReportFinding, TouchpointReport } from '../model/report.js';
import { SEVERITIES, THEMES } from '../model/vocabulary.js';
import type { Theme } from '../model/vocabulary.js';

/** Touchpoints × themes: what is worst in each. Themes that have no control anywhere are left out. */
export function heatMap(
  assessed: readonly TouchpointAssessment[],
  touchpoints: readonly TouchpointReport[],
): HeatMap {
  const rows = assessed.map(({ questions }, index) => ({ questions, report: touchpoints[index] }));
  const themes = THEMES.filter((theme) =>
    assessed.some(({ questions }) => controlsOf(questions, theme).length > 0),
  );
  return {
    themes,
    rows: rows.flatMap(({ questions, report }) =>
      report === undefined
        ? []
        : {
            touchpoint: { id: report.id, name: report.name },
            cells: themes.map((theme) => cell(theme, controlsOf(questions, theme), report.gaps)),
          },
    ),
  };
}

const controlsOf = (questions: readonly QuestionState[], theme: Theme): QuestionState[] =>
  questions.filter(({ question, outcome }) => question.theme === theme && outcome !== undefined);

function cell(theme: Theme, controls: readonly QuestionState[], all: readonly ReportFinding[]): HeatCell {
  const gaps = all.filter((gap) => gap.theme === theme);
  const openGaps = gaps.filter(({ state }) => state !== 'waived');
  const count = (outcome: QuestionState['outcome']): number =>
    controls.filter((state) => state.outcome === outcome).length;
  const counts = {
    gaps: openGaps.length,
    waived: gaps.length - openGaps.length,
    open: count('unanswered'),
    met: count('met'),
  };
  const shown = openGaps.length > 0 ? openGaps : gaps;
  const severity = SEVERITIES.find((candidate) => shown.some((gap) => gap.severity === candidate));
  return {
    theme,
    state: cellState(counts),
    ...(severity && { severity }),
    ...counts,
    findings: gaps.map(({ id }) => id),
  };
}

function cellState({
  gaps,
  waived,
  open,
  met,
}: Pick<HeatCell, 'gaps' | 'waived' | 'open' | 'met'>): CellState {
  if (gaps > 0) return 'gap';
  if (waived > 0) return 'waived';
  if (open > 0) return 'open';
  return met > 0 ? 'met' : 'none';
}
