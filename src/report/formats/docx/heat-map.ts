import { ShadingType, TextDirection, VerticalAlignTable } from 'docx';
import type { HeatCell, ReportFinding } from '../../../model/report.js';
import { cell, heading, link, paragraph, table, text } from './blocks.js';
import type { Block, Cell } from './blocks.js';
import { SEVERITY_COLOURS, STATE_COLOURS, STYLE } from './look.js';
import type { Pen } from './pen.js';

/** In twentieths of a point: as high as the longest theme is long. */
const HEADER_HEIGHT = 1900;
/** How much wider the names of the touchpoints are than a theme. */
const NAMES = 2.6;

/** Touchpoints × themes, in words on colours. The themes stand upright, so that it fits on a page. */
export function heatMap(pen: Pen): Block[] {
  const { report, voice } = pen;
  const { t } = voice;
  const { themes, rows } = report.heatMap;
  const upright = (words: string): Cell => ({
    children: [paragraph(words, STYLE.cellHead)],
    textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT,
    verticalAlign: VerticalAlignTable.CENTER,
  });
  const unseen = (findings: readonly ReportFinding[], words: string): Cell[][] =>
    findings.map(({ id, questionnaire }) => [
      [cell([link(pen, questionnaire?.name ?? id, id)])],
      ...(themes.length === 0 ? [] : [wide(words, themes.length)]),
    ]);
  return [
    heading(pen, 1, t('report.heat_map'), 'heat-map'),
    paragraph(t('report.heat_map_intro'), STYLE.intro),
    table(
      [NAMES, ...themes.map(() => 1)],
      [
        {
          children: [paragraph(t('report.touchpoint'), STYLE.cellHead)],
          verticalAlign: VerticalAlignTable.BOTTOM,
        },
        ...themes.map((theme) => upright(t(`theme.${theme}`))),
      ],
      [
        ...rows.map(({ touchpoint, cells }): Cell[] => [
          [cell([link(pen, touchpoint.name, `${touchpoint.id}/`)])],
          ...cells.map((each) => heatCell(pen, each)),
        ]),
        ...unseen(report.blindSpots, t('report.row_blind_spot')),
        ...unseen(report.notInterviewed, t('report.row_not_interviewed')),
      ],
      HEADER_HEIGHT,
    ),
  ];
}

function heatCell(pen: Pen, { state, severity = 'low', gaps, waived, open, met, findings }: HeatCell): Cell {
  const { t } = pen.voice;
  const { ink, wash } = state === 'gap' ? SEVERITY_COLOURS[severity] : STATE_COLOURS[state];
  const word = state === 'gap' ? t(`severity.${severity}`) : t(`cell.${state}`);
  const count = { gap: gaps, waived, open, met, none: 0 }[state];
  const words = count === 0 ? word : `${word} ${count}`;
  const look = { color: ink, size: 15, bold: state === 'gap' };
  const [finding] = findings;
  return {
    children: [cell([finding === undefined ? text(words, look) : link(pen, words, finding, look)])],
    shading: { type: ShadingType.CLEAR, fill: wash },
    margins: { left: 30, right: 30 },
  };
}

const wide = (words: string, columnSpan: number): Cell => ({
  children: [cell([text(words, { color: STATE_COLOURS.open.ink })])],
  columnSpan,
  shading: { type: ShadingType.CLEAR, fill: STATE_COLOURS.open.wash },
});
