import type { Result } from '../model/problem.js';
import type {
  Contradiction,
  GapRule,
  LocalText,
  Question,
  Questionnaire,
  Section,
} from '../model/questionnaire.js';
import type { Validate } from '../model/schema.js';
import type { QuestionType, RegisterField, Severity, Theme } from '../model/vocabulary.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { schemaProblems } from '../yaml/schema-problems.js';
import { parseCondition, parseExpectation } from './parse-condition.js';
import { questionnaireSchema } from './questionnaire-schema.js';

/** A questionnaire with the file it was read from, for messages about places in it. */
export interface ReadQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly source: YamlFile;
}

/**
 * YAML text → Questionnaire. Checks the form only; what the rules mean together is checked by lint.
 *
 * @param validate the compiled questionnaireSchema
 */
export function readQuestionnaire(
  file: string,
  content: Uint8Array | string,
  validate: Validate,
): Result<ReadQuestionnaire> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const errors = validate(parsed.value.data);
  if (errors.length > 0) {
    return { ok: false, problems: schemaProblems(parsed.value, questionnaireSchema, errors) };
  }
  const questionnaire = toQuestionnaire(parsed.value.data as WrittenQuestionnaire);
  return { ok: true, value: { questionnaire, source: parsed.value }, problems: [] };
}

/** The file as written, after its schema. */
export interface WrittenQuestionnaire {
  readonly id: string;
  readonly version: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly instances: LocalText;
  readonly inventory: Questionnaire['inventory'];
  readonly vendors?: readonly string[];
  readonly sections: readonly (Section & { readonly questions: readonly WrittenQuestion[] })[];
  readonly contradictions?: readonly WrittenContradiction[];
  readonly renamed?: Readonly<Record<string, string>>;
}

export type WrittenCondition = Readonly<Record<string, unknown>>;

export interface WrittenQuestion {
  readonly id: string;
  readonly theme: Theme;
  readonly core?: boolean;
  readonly ask: LocalText;
  readonly help?: LocalText;
  readonly type: QuestionType;
  readonly unit?: LocalText;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly options?: Readonly<Record<string, LocalText>>;
  readonly exclusive?: readonly string[];
  readonly unused?: string | readonly string[];
  readonly when?: WrittenCondition;
  readonly register?: RegisterField;
  readonly register_values?: Question['registerValues'];
  readonly control?: {
    readonly title: LocalText;
    readonly law: readonly string[];
    readonly ok?: readonly string[];
    readonly gaps: readonly WrittenGap[];
    readonly measure: LocalText;
    readonly evidence: LocalText;
  };
}

interface WrittenGap {
  readonly if?: unknown;
  readonly when?: WrittenCondition;
  readonly severity: Severity;
  readonly why: LocalText;
}

interface WrittenContradiction {
  readonly id: string;
  readonly when: WrittenCondition;
  readonly severity: Severity;
  readonly why: LocalText;
}

function toQuestionnaire(written: WrittenQuestionnaire): Questionnaire {
  return {
    id: written.id,
    version: written.version,
    title: written.title,
    summary: written.summary,
    instances: written.instances,
    inventory: written.inventory,
    vendors: written.vendors ?? [],
    sections: written.sections.map(({ id, title }) => ({ id, title })),
    questions: written.sections.flatMap((section) =>
      section.questions.map((question) => toQuestion(section.id, question)),
    ),
    contradictions: (written.contradictions ?? []).map(({ id, when, severity, why }): Contradiction => ({
      id,
      when: parseCondition(when),
      severity,
      why,
    })),
    renamed: written.renamed ?? {},
  };
}

function toQuestion(section: string, written: WrittenQuestion): Question {
  const { help, unit, min, max, step, when, register, control } = written;
  return {
    id: written.id,
    section,
    theme: written.theme,
    core: written.core ?? false,
    ask: written.ask,
    type: written.type,
    options: Object.entries(written.options ?? {}).map(([id, label]) => ({ id, label })),
    exclusive: written.exclusive ?? [],
    unused: [written.unused ?? []].flat(),
    registerValues: written.register_values ?? {},
    ...(help && { help }),
    ...(unit && { unit }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(step !== undefined && { step }),
    ...(when && { when: parseCondition(when) }),
    ...(register && { register }),
    ...(control && {
      control: {
        title: control.title,
        law: control.law,
        ok: control.ok ?? [],
        gaps: control.gaps.map((gap) => toGapRule(written.id, gap)),
        measure: control.measure,
        evidence: control.evidence,
      },
    }),
  };
}

/** `if: X` is short for `when: {<this question>: X}`. */
function toGapRule(question: string, gap: WrittenGap): GapRule {
  const when =
    gap.when === undefined
      ? ({ kind: 'answer', question, expects: parseExpectation(gap.if) } as const)
      : parseCondition(gap.when);
  return { when, severity: gap.severity, why: gap.why };
}
