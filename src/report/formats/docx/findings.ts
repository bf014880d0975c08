import { heading, paragraph } from './blocks.js';
import type { Block } from './blocks.js';
import { finding } from './finding.js';
import { STYLE } from './look.js';
import type { Pen } from './pen.js';
import { touchpoint } from './touchpoint.js';

/** Blind spots, then touchpoint by touchpoint, then the follow-up. */
export function findings(pen: Pen): Block[] {
  const { report, voice, shows } = pen;
  const { t } = voice;
  // A part of the findings says nothing of the others.
  const all = shows('safeguards');
  const blind = [...report.blindSpots, ...report.notInterviewed];
  return [
    heading(pen, 1, t('report.findings'), 'findings', { newPage: true }),
    ...(all || blind.length > 0 ? [heading(pen, 2, t('report.blind_spots'), 'blind-spots')] : []),
    ...(blind.length > 0
      ? [
          paragraph(t('report.blind_spots_intro'), STYLE.intro),
          ...blind.flatMap((found) => finding(pen, 3, found)),
        ]
      : all
        ? [paragraph(t('report.no_blind_spots'))]
        : []),
    ...report.touchpoints.flatMap((reported) => touchpoint(pen, reported)),
    ...(report.reconciliation.length === 0
      ? []
      : [
          heading(pen, 2, t('report.reconciliation'), 'reconciliation'),
          paragraph(t('report.reconciliation_intro'), STYLE.intro),
          ...report.reconciliation.flatMap((found) => finding(pen, 3, found)),
        ]),
    ...(all ? followUp(pen) : []),
  ];
}

function followUp(pen: Pen): Block[] {
  const { report, voice } = pen;
  const { t } = voice;
  return [
    heading(pen, 2, t('report.follow_up'), 'follow-up'),
    ...(report.followUp.length === 0
      ? [paragraph(t('report.no_follow_up'))]
      : [
          paragraph(t('report.follow_up_intro'), STYLE.intro),
          ...report.followUp.flatMap((found) => finding(pen, 3, found)),
        ]),
  ];
}
