import type { Result } from 'sarif';
import type { Language } from '../../../model/vocabulary.js';
import { sharedHelpers } from '../../template-helpers.js';
import { voiceOf } from '../../voice.js';
import { placeOrFile } from '../placed-findings.js';
import type { PlacedFinding } from '../placed-findings.js';
import { LEVELS } from './levels.js';

/** A finding as an alert at the answer it speaks of. */
export function resultOf(placed: PlacedFinding, ruleIndex: number, language: Language): Result {
  const { id, finding, rule, headline } = placed;
  const { severity, state, fromUnknown, touchpoint, why, measure, waiver } = finding;
  const voice = voiceOf(language);
  const { file, line, column, endLine, endColumn } = placeOrFile(placed);
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity].level,
    // GitHub takes the first sentence for the title.
    message: {
      text: literal([sentence(headline), ...why, `${voice.t('report.measure')}: ${measure}`].join(' ')),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: id },
    ...(state === 'waived' && {
      suppressions: [
        {
          kind: 'inSource' as const,
          status: 'accepted' as const,
          ...(waiver && { justification: sharedHelpers(voice).waiverSentence(waiver) }),
        },
      ],
    }),
    properties: { severity, state, fromUnknown, ...(touchpoint && { touchpoint: touchpoint.id }) },
  };
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** A viewer fills in `{0}` and makes a link of `[text](address)`; in an answer neither is meant. */
const literal = (text: string): string => text.replace(/\{(?=\d+\})/g, '{ ').replaceAll('](', '] (');

const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
