import type { Assessment } from '../model/finding.js';
import { isAboutFollowUp } from '../model/finding.js';
import { PARTS } from '../model/report.js';
import type { Report } from '../model/report.js';
import type { Language } from '../model/vocabulary.js';
import { openDossier } from './dossier.js';
import { heatMap } from './heat-map.js';
import { usedReferences } from './references.js';
import { reportActions } from './report-actions.js';
import { reportFinding } from './report-finding.js';
import { reportInventory } from './report-inventory.js';
import { reportRegister } from './report-register.js';
import { reportInterviews, reportTouchpoint } from './report-touchpoint.js';
import { isAboutRegister } from './about-register.js';
import { summary } from './summary.js';
import { toAsk } from './to-ask.js';
import { voiceOf } from './voice.js';

export interface ReportOptions {
  readonly language: Language;
  /** The report states with what it was made. */
  readonly toolVersion: string;
}

/**
 * What was found → the full report, in one language. The day it shows is that of the assessment. `forAudience` and `redact` make those
 * for other readers from it.
 */
export function makeReport(assessment: Assessment, { language, toolVersion }: ReportOptions): Report {
  const voice = voiceOf(language);
  const dossier = openDossier(assessment, voice);
  const findings = assessment.findings.map((finding) => reportFinding(finding, dossier));
  const substance = findings.filter((finding) => !isAboutFollowUp(finding));

  const touchpoints = assessment.touchpoints.map((assessed) =>
    reportTouchpoint(
      assessed,
      findings.filter(({ touchpoint }) => touchpoint?.id === assessed.touchpoint.id),
      dossier,
    ),
  );
  const blindSpots = findings.filter(({ kind }) => kind === 'blind_spot');
  const notInterviewed = findings.filter(({ kind }) => kind === 'not_interviewed');
  const register = reportRegister(dossier, toolVersion);
  return {
    report: 1,
    made: {
      tool: 'touchpoint-audit',
      version: toolVersion,
      asOf: assessment.asOf,
      language,
      audience: 'full',
      redacted: false,
    },
    parts: PARTS.filter((part) => part !== 'register' || register.length > 0),
    organisation: assessment.audit.organisation,
    summary: summary(findings, substance, { touchpoints, blindSpots, notInterviewed }, voice),
    heatMap: heatMap(assessment.touchpoints, touchpoints),
    touchpoints,
    blindSpots,
    notInterviewed,
    followUp: findings.filter((finding) => finding.kind === 'stale' || isAboutFollowUp(finding)),
    reconciliation: findings.filter(({ kind }) => isAboutRegister(kind)),
    actions: reportActions(substance, dossier),
    toAsk: toAsk(dossier),
    inventory: reportInventory(dossier),
    interviews: reportInterviews(dossier),
    register,
    references: usedReferences(findings, touchpoints),
    disclaimer: [voice.t('disclaimer.defaults'), voice.t('disclaimer.advice')],
  };
}
