import type { ReportingDescriptor } from 'sarif';
import type { Report, ReportFinding } from '../../../model/report.js';
import { voiceOf } from '../../voice.js';
import type { PlacedFinding } from '../placed-findings.js';
import { shortened } from '../shortened.js';
import { helpOf } from './help-of.js';
import { LEVELS } from './levels.js';

/** Of texts that GitHub shows above an alert. */
const LIMIT = 1024;

/**
 * The rules that findings break, each once: a control or a contradiction of a questionnaire, or else a kind of finding.
 *
 * @param found worst first. GitHub knows one severity for a rule; it is that of the worst finding
 */
export function rulesOf(
  found: readonly PlacedFinding[],
  { made: { language }, disclaimer }: Report,
): ReportingDescriptor[] {
  const worst = new Map<string, ReportFinding>();
  for (const { rule, finding } of found) if (!worst.has(rule)) worst.set(rule, finding);
  return [...worst].map(([id, finding]) => {
    const { level, security, problem } = LEVELS[finding.severity];
    const { short, full } = describe(finding, language);
    return {
      id,
      shortDescription: { text: shortened(short, LIMIT) },
      fullDescription: { text: shortened(full, LIMIT) },
      help: helpOf(finding, full, disclaimer, voiceOf(language)),
      defaultConfiguration: { level },
      properties: {
        tags: ['privacy', 'gdpr', finding.theme ?? [], finding.questionnaire?.id ?? []].flat(),
        precision: 'high',
        'problem.severity': problem,
        'security-severity': security,
      },
    };
  });
}

/** What a rule asks for, whichever touchpoint breaks it: of a finding about one thing or other, what its kind is about. */
function describe(
  { kind, title, why, measure }: ReportFinding,
  language: Report['made']['language'],
): { short: string; full: string } {
  const { t } = voiceOf(language);
  if (kind === 'gap') return { short: title, full: measure };
  if (kind === 'contradiction') return { short: title, full: why.join(' ') };
  return { short: t(`finding.${kind}.label`), full: t(`rule.${kind}`) };
}
