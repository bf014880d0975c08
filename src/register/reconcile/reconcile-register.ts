import { isInterviewed } from '../../assess/assess-touchpoint.js';
import type { Audit, IsoDate } from '../../model/audit.js';
import type { ExistingRegister } from '../../model/existing-register.js';
import type { Finding, TouchpointAssessment } from '../../model/finding.js';
import type { Severity } from '../../model/vocabulary.js';
import { makeRegister } from '../make-register.js';
import { compareFields } from './compare-fields.js';
import { matchEntries } from './match-entries.js';
import type { EntryMatch } from './match-entries.js';

/** Product defaults, not law. */
const SEVERITY = {
  register_missing: 'high',
  register_not_in_use: 'medium',
  register_differs: 'medium',
  register_unclear: 'medium',
  register_owner: 'low',
  refuted: 'medium',
} as const satisfies Partial<Record<Finding['kind'], Severity>>;

type Kind = keyof typeof SEVERITY;

/** The question of every questionnaire whether the register has it. */
const IN_REGISTER = 'in_register';

/** The existing register held against the answers. */
export interface Reconciliation {
  readonly matches: readonly EntryMatch[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the register that the organisation had against what was answered: in use and not in it, in it and not in use, fields that disagree,
 * entries without an owner, and answers about the register that it refutes. The ids stand in docs/file-formats.md.
 */
export function reconcileRegister(
  existing: ExistingRegister,
  audit: Audit,
  touchpoints: readonly TouchpointAssessment[],
  asOf: IsoDate,
): Reconciliation {
  const [language] = audit.languages;
  const { entries: answered } = makeRegister(
    { audit, asOf, touchpoints, findings: [] },
    { language, toolVersion: '' },
  );
  const inUse = touchpoints.filter(({ touchpoint }) => answered.some(({ id }) => id === touchpoint.id));
  const matches = matchEntries(
    existing,
    inUse.map(({ touchpoint }) => touchpoint),
    audit,
  );
  const used = new Set(existing.entries.flatMap(({ fields }) => Object.keys(fields)));
  const findings = [
    ...inUse.flatMap((assessed) => {
      const { id } = assessed.touchpoint;
      const about = matches.filter((match) => match.touchpoints.some((touchpoint) => touchpoint.id === id));
      const unclear = matches.some((match) => match.unclear.includes(id));
      const contents = answered.find((entry) => entry.id === id);
      if (about.length === 0) return unclear ? [] : notRegistered(assessed, audit);
      const differences = contents
        ? compareFields(
            about.map(({ entry }) => entry),
            contents,
            used,
          )
        : [];
      return [
        ...differences.map(({ field, register, lacking, questions }) =>
          finding('register_differs', `${id}/register.${field}`, of(assessed), {
            field,
            register: shorten(register),
            lacking: lacking.join(', '),
            questions: questions.join(','),
            entry: about.map(({ entry }) => entry.name).join(', '),
          }),
        ),
        ...refuted(assessed, 'no', (option) => option === 'no'),
      ];
    }),
    ...uncoveredKinds(audit, matches),
    ...matches.flatMap((match) => aboutEntry(match, audit, inUse)),
  ];
  return { matches, findings };
}

/** In use and not in the register; and the answer that says it is in there. */
function notRegistered(assessed: TouchpointAssessment, { inventory }: Audit): Finding[] {
  const { touchpoint } = assessed;
  // Of a file that nobody filled in yet, and a kind that nobody was asked about, nothing is known.
  if (!isInterviewed(assessed) && inventory.get(touchpoint.questionnaire.id)?.use !== 'in_use') return [];
  return [
    finding('register_missing', `${touchpoint.id}/register.missing`, of(assessed), {}),
    ...refuted(assessed, 'yes', (option, ok) => ok.includes(option)),
  ];
}

function refuted(
  { touchpoint, questions }: TouchpointAssessment,
  said: 'yes' | 'no',
  isRefuted: (option: string, ok: readonly string[]) => boolean,
): Finding[] {
  const state = questions.find(
    ({ question, visibility }) => question.id === IN_REGISTER && visibility === 'visible',
  );
  const value = state?.answer?.value;
  if (state === undefined || typeof value !== 'string' || !isRefuted(value, state.question.control?.ok ?? []))
    return [];
  const about = {
    touchpoint: touchpoint.id,
    questionnaire: touchpoint.questionnaire.id,
    question: IN_REGISTER,
  };
  return [
    finding('refuted', `${touchpoint.id}/refuted.${IN_REGISTER}`, about, { said, questions: IN_REGISTER }),
  ];
}

/** Kinds that are said to be in use, without a touchpoint yet, and that no entry speaks of. */
function uncoveredKinds({ inventory, touchpoints }: Audit, matches: readonly EntryMatch[]): Finding[] {
  return [...inventory].flatMap(([kind, { use }]) => {
    const known =
      use !== 'in_use' ||
      touchpoints.some(({ questionnaire }) => questionnaire.id === kind) ||
      matches.some(({ otherKinds }) => otherKinds.includes(kind));
    return known
      ? []
      : [finding('register_missing', `inventory/${kind}.register`, { questionnaire: kind }, {})];
  });
}

function aboutEntry(
  { entry, touchpoints, unclear, otherKinds }: EntryMatch,
  { inventory }: Audit,
  inUse: readonly TouchpointAssessment[],
): Finding[] {
  const args = { entry: entry.name, ...(entry.sheet !== undefined && { sheet: entry.sheet }) };
  const [denied] = otherKinds.filter((kind) => inventory.get(kind)?.use === 'not_in_use');
  const first = inUse.find(({ touchpoint }) => touchpoint.id === (touchpoints[0]?.id ?? unclear[0]));
  const about =
    touchpoints.length === 1 && first ? of(first) : first ? { questionnaire: of(first).questionnaire } : {};
  return [
    ...(denied === undefined
      ? []
      : [finding('register_not_in_use', `register/${entry.id}.not-in-use`, { questionnaire: denied }, args)]),
    ...(unclear.length === 0
      ? []
      : [
          finding('register_unclear', `register/${entry.id}.unclear`, about, {
            ...args,
            touchpoints: unclear.join(','),
          }),
        ]),
    ...(touchpoints.length === 0 || entry.fields.owner !== undefined
      ? []
      : [finding('register_owner', `register/${entry.id}.owner`, about, args)]),
  ];
}

type About = Pick<Finding, 'touchpoint' | 'questionnaire' | 'question'>;

const of = ({ touchpoint }: TouchpointAssessment): { touchpoint: string; questionnaire: string } => ({
  touchpoint: touchpoint.id,
  questionnaire: touchpoint.questionnaire.id,
});

const finding = (kind: Kind, id: string, about: About, args: Finding['args']): Finding => ({
  id,
  kind,
  severity: SEVERITY[kind],
  ...about,
  rules: [],
  fromUnknown: false,
  args,
});

/** A cell may be a page long. */
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
};
