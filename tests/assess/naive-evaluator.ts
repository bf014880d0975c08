import { parse } from 'yaml';

/**
 * A second assessment of one touchpoint, made from the format of a questionnaire as it is described, the YAML as it is
 * written, and nothing of src/: slow, short, and wrong in other places than the real one. Truth is a number (1 true, 0 false,
 * ½ undecided), so that "and" is the least and "or" the most of the parts.
 */

export type NaiveValue = string | number | readonly string[];
export type NaiveAnswers = Readonly<Record<string, NaiveValue>>;
export type NaiveFlags = Readonly<Record<string, boolean | 'unknown'>>;

type Condition = Readonly<Record<string, unknown>>;

interface Rule {
  readonly if?: unknown;
  readonly when?: Condition;
  readonly severity: string;
  readonly why: { readonly en: string };
}

export interface RawQuestion {
  readonly id: string;
  readonly type: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly exclusive?: readonly string[];
  readonly unused?: string | readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly when?: Condition;
  readonly control?: { readonly gaps: readonly Rule[] };
}

export interface RawQuestionnaire {
  readonly id: string;
  readonly questions: readonly RawQuestion[];
  readonly contradictions: readonly (Rule & { readonly id: string })[];
}

export interface NaiveState {
  readonly id: string;
  readonly visibility: 'visible' | 'hidden' | 'pending';
  readonly outcome?: 'met' | 'gap' | 'unanswered' | 'not_applicable';
  readonly severity?: string;
  /** The English `why` of every rule that fired. */
  readonly fired?: readonly string[];
  readonly fromUnknown?: boolean;
}

export interface NaiveAssessment {
  readonly questions: readonly NaiveState[];
  readonly contradictions: readonly string[];
  readonly unused: boolean;
}

const FROM_WORST = ['critical', 'high', 'medium', 'low'];

export function readRaw(text: string): RawQuestionnaire {
  const raw = parse(text) as {
    id: string;
    sections: { questions: RawQuestion[] }[];
    contradictions?: RawQuestionnaire['contradictions'];
  };
  return {
    id: raw.id,
    questions: raw.sections.flatMap(({ questions }) => questions),
    contradictions: raw.contradictions ?? [],
  };
}

export function naiveAssessment(
  raw: RawQuestionnaire,
  given: NaiveAnswers,
  flags: NaiveFlags,
): NaiveAssessment {
  const asked: Record<string, NaiveValue> = {};
  const open = new Set<string>();
  const visibility = new Map<string, NaiveState['visibility']>();

  for (const { id, when = {} } of raw.questions) {
    const now = truth(when, asked, flags);
    const waits = now === 0.5 && mentionsOpen(when, open);
    visibility.set(id, now === 1 ? 'visible' : waits ? 'pending' : 'hidden');
    const value = given[id];
    if (now === 1 && value !== undefined) asked[id] = value;
    if ((now === 1 && value === undefined) || waits) open.add(id);
  }

  return {
    questions: raw.questions.map((question) => ({
      id: question.id,
      visibility: visibility.get(question.id) ?? 'hidden',
      ...(question.control && judge(question, question.control.gaps)),
    })),
    contradictions: raw.contradictions
      .filter(({ when = {} }) => truth(when, asked, flags) === 1)
      .map(({ id, severity }) => `${id} ${severity}`),
    unused: raw.questions.some((question) => isUnused(question)),
  };

  function judge(question: RawQuestion, rules: readonly Rule[]): Omit<NaiveState, 'id' | 'visibility'> {
    if (visibility.get(question.id) === 'hidden') return { outcome: 'not_applicable' };
    const value = asked[question.id];
    if (value === undefined) return { outcome: 'unanswered' };
    if (isUnused(question)) return { outcome: 'not_applicable' };
    const conditions = rules.map((rule) => ({ ...rule, when: rule.when ?? { [question.id]: rule.if } }));
    const fired = conditions.filter(({ when }) => truth(when, asked, flags) === 1);
    if (fired.length > 0 || value === 'unknown') {
      return {
        outcome: 'gap',
        severity: FROM_WORST.find((each) => fired.some(({ severity }) => severity === each)) ?? 'medium',
        fired: fired.map(({ why }) => why.en),
        fromUnknown: value === 'unknown',
      };
    }
    if (value === 'not_applicable') return { outcome: 'not_applicable' };
    const waits = conditions.some(
      ({ when }) => truth(when, asked, flags) === 0.5 && mentionsOpen(when, open),
    );
    return { outcome: waits ? 'unanswered' : 'met' };
  }

  function isUnused({ id, unused = [] }: RawQuestion): boolean {
    return ticked(asked[id]).some((each) => [unused].flat().includes(String(each)));
  }
}

function truth(condition: Condition, asked: NaiveAnswers, flags: NaiveFlags): number {
  const parts = Object.entries(condition).map(([key, expected]) => {
    if (key === 'any') {
      return Math.max(...(expected as Condition[]).map((each) => truth(each, asked, flags)));
    }
    if (key === 'not') return 1 - truth(expected as Condition, asked, flags);
    if (key.startsWith('audit.')) {
      return [expected].flat().includes(flags[key.slice('audit.'.length)] ?? 'unknown') ? 1 : 0;
    }
    const value = asked[key];
    if (value === undefined) return 0.5;
    if (value === 'not_applicable' && !JSON.stringify(expected).includes('"not_applicable"')) return 0.5;
    return meets(expected, value) ? 1 : 0;
  });
  return Math.min(1, ...parts);
}

function meets(expected: unknown, value: NaiveValue): boolean {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
    return [expected].flat().some((each) => ticked(value).includes(each as string));
  }
  const { not, at_least, of, above, below } = expected as {
    not?: unknown;
    at_least?: number;
    of?: string[];
    above?: number;
    below?: number;
  };
  if (not !== undefined) return !meets(not, value);
  if (at_least !== undefined) {
    return (of ?? []).filter((each) => ticked(value).includes(each)).length >= at_least;
  }
  if (typeof value !== 'number') return false;
  return !(above !== undefined && value <= above) && !(below !== undefined && value >= below);
}

const ticked = (value: NaiveValue | undefined): readonly (string | number)[] =>
  typeof value === 'object' ? value : value === undefined ? [] : [value];

/** The question ids that stand in a condition, at any depth. */
function idsIn(condition: Condition): string[] {
  return Object.entries(condition).flatMap(([key, expected]) => {
    if (key === 'any') return (expected as Condition[]).flatMap(idsIn);
    return key === 'not' ? idsIn(expected as Condition) : [key];
  });
}

const mentionsOpen = (condition: Condition, open: ReadonlySet<string>): boolean =>
  idsIn(condition).some((id) => open.has(id));
