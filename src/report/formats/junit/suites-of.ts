import type { Place, Places } from '../../../model/place.js';
import type {
  InventoryReport,
  Report,
  ReportAnswer,
  ReportFinding,
  TouchpointReport,
} from '../../../model/report.js';
import { voiceOf } from '../../voice.js';
import type { Voice } from '../../voice.js';
import type { Aids } from '../format.js';
import { lawInWords } from '../law-in-words.js';
import { placedFindings } from '../placed-findings.js';
import type { PlacedFinding } from '../placed-findings.js';
import { readable } from '../../../text/readable.js';

export interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/** Passes, unless it fails or is skipped. */
export interface TestCase {
  readonly classname: string;
  /** The same whether it passes, fails or is skipped, so that a CI knows it again. */
  readonly name: string;
  readonly place: Place | undefined;
  readonly failure?: { readonly message: string; readonly type: string; readonly text: string };
  /** Why. */
  readonly skipped?: string;
}

/**
 * A suite for each touchpoint, with a case for each control that is in order or not, each open question and each contradiction; one for the
 * inventory, with a case for each kind of touchpoint; one for what is amiss in the follow-up. What does not apply is left out: nobody has to
 * do anything about it, and a skipped test asks for attention.
 */
export function suitesOf(report: Report, { places = new Map(), known: inBaseline }: Aids = {}): Suite[] {
  const { made, touchpoints, inventory } = readable(report);
  const voice = voiceOf(made.language);
  const placed = new Map(placedFindings(report, places).map((one) => [one.id, one]));
  const ofFindings = (findings: readonly ReportFinding[], classname: string): TestCase[] =>
    findings.flatMap(({ id }) => {
      const found = placed.get(id);
      return found === undefined ? [] : [ofFinding(found, classname, voice, inBaseline?.has(id) === true)];
    });
  const blind = [...report.blindSpots, ...report.notInterviewed];
  const suites: Suite[] = [
    ...touchpoints.map((touchpoint, index): Suite => {
      const { gaps = [], contradictions = [] } = report.touchpoints[index] ?? {};
      return {
        name: touchpoint.name,
        cases: [
          ...ofFindings([...gaps, ...contradictions], touchpoint.id),
          ...withoutFinding(touchpoint, places, voice),
        ],
      };
    }),
    {
      name: voice.t('report.inventory'),
      cases: [...ofFindings(blind, INVENTORY), ...known(inventory, blind, places)],
    },
    { name: voice.t('report.reconciliation'), cases: ofFindings(report.reconciliation, 'register') },
    { name: voice.t('report.follow_up'), cases: ofFindings(report.followUp, 'follow-up') },
  ];
  return suites.filter(({ cases }) => cases.length > 0);
}

const INVENTORY = 'inventory';

function ofFinding(
  { id, finding, headline, place }: PlacedFinding,
  classname: string,
  voice: Voice,
  isKnown: boolean,
): TestCase {
  const { kind, state, severity, title, why, measure, evidence, law, waiver, answers, questionnaire } =
    finding;
  const { t, date } = voice;
  const name =
    kind === 'gap'
      ? nameOfControl(answers[0], id)
      : classname === INVENTORY && questionnaire !== undefined
        ? nameOf(questionnaire.name, questionnaire.id)
        : nameOf(title, finding.id);
  if (state === 'waived') {
    const until = waiver === undefined ? '' : date(waiver.until);
    return { classname, name, place, skipped: t('ci.waived_until', { until }) };
  }
  if (isKnown) return { classname, name, place, skipped: t('ci.known') };
  const text = [
    ...why,
    `${t('report.measure')}: ${measure}`,
    ...(evidence === undefined ? [] : [`${t('report.collect')}: ${evidence}`]),
    ...(law.length === 0
      ? []
      : [`${t('report.law')}: ${law.map((reference) => lawInWords(reference, voice)).join('; ')}`]),
    finding.id,
  ].join('\n');
  return { classname, name, place, failure: { message: headline, type: severity, text } };
}

/** Questions that are no finding: in order, or not answered yet. */
function withoutFinding(
  { id, safeguards, open }: TouchpointReport,
  places: Places,
  { t }: Voice,
): TestCase[] {
  const about = (question: string): Pick<TestCase, 'classname' | 'place'> => ({
    classname: id,
    place: places.get(`${id}/${question}`),
  });
  return [
    ...safeguards.controls.map(({ answer }) => ({
      ...about(answer.id),
      name: nameOf(answer.question, answer.id),
    })),
    ...open.map((question) => ({
      ...about(question.id),
      name: nameOf(question.question, question.id),
      skipped: t('value.open'),
    })),
  ];
}

/** Kinds of touchpoint of which it is known what is to be known. */
function known(
  inventory: readonly InventoryReport[],
  blind: readonly ReportFinding[],
  places: Places,
): TestCase[] {
  const amiss = new Set(blind.map(({ questionnaire }) => questionnaire?.id));
  return inventory
    .filter(({ questionnaire }) => !amiss.has(questionnaire.id))
    .map(({ questionnaire: { id, name } }) => ({
      classname: INVENTORY,
      name: nameOf(name, id),
      place: places.get(`inventory/${id}`),
    }));
}

const nameOfControl = (answer: ReportAnswer | undefined, id: string): string =>
  answer === undefined ? id : nameOf(answer.question, answer.id);

/** The id makes it the only one of its class. */
const nameOf = (text: string, id: string): string => `${text} [${id}]`;
