import type { Audit } from '../../model/audit.js';
import type { Catalogue } from '../../model/catalogue.js';
import { dateIn } from '../../model/dates.js';
import type { Question, Questionnaire } from '../../model/questionnaire.js';
import { FLAGS, LANGUAGES, SEVERITIES, SPECIAL_VALUES, THEMES, USES } from '../../model/vocabulary.js';
import type { Context } from '../context.js';
import type { Candidate } from './candidate.js';
import type { Values } from './complete-words.js';

type Source = (typed: string) => Promise<readonly Candidate[]> | readonly Candidate[];

/**
 * What stands in the audit and in the catalogue, for completion: a table by the name of the option, or by command and argument. What is
 * in no table is left to the shell.
 *
 * @param folder of the audit; where there is none, or it is at fault, only the catalogue is known
 */
export function auditValues(context: Context, folder: string): Values {
  const { language, t, env } = context;
  const known = async (): Promise<{ catalogue: Catalogue; audit: Audit | undefined }> => {
    const { readAuditAt } = await import('../load-audit.js');
    const { catalogue, result } = await readAuditAt(folder);
    return { catalogue, audit: result.ok ? result.value.audit : undefined };
  };

  const kinds = async (end = ''): Promise<Candidate[]> =>
    [...(await known()).catalogue.questionnaires.values()].map(({ id, title }) => ({
      value: id + end,
      text: title[language],
    }));
  const touchpoints = async (end = ''): Promise<Candidate[]> =>
    ((await known()).audit?.touchpoints ?? []).map(({ id, name }) => ({ value: id + end, text: name }));
  /** A touchpoint, or a kind that stands for its first one. */
  const subjects = async (): Promise<[id: string, text: string, kind: Questionnaire][]> => {
    const { audit, catalogue } = await known();
    const own = audit?.touchpoints ?? [];
    const others = [...catalogue.questionnaires.values()].filter(
      ({ id }) => !own.some((one) => one.id === id),
    );
    return [
      ...own.map(({ id, name, questionnaire }): [string, string, Questionnaire] => [id, name, questionnaire]),
      ...others.map((kind): [string, string, Questionnaire] => [kind.id, kind.title[language], kind]),
    ];
  };
  /** In steps, since there are hundreds: the touchpoint, then its questions. */
  const questions = async (typed: string, end: string): Promise<Candidate[]> => {
    const all = await subjects();
    const [subject] = typed.split('/');
    const [id, , kind] = all.find(([each]) => each === subject) ?? [];
    if (kind === undefined || !typed.includes('/')) {
      return all.map(([each, text]) => ({ value: `${each}/`, text }));
    }
    return kind.questions.map(({ id: question, ask }) => ({
      value: `${id}/${question}${end}`,
      text: ask[language],
    }));
  };
  const answers = async (typed: string): Promise<readonly Candidate[]> => {
    const [place = '', value] = typed.split('=');
    if (value === undefined) return questions(typed, '=');
    const [subject, questionId] = place.split('/');
    const question = (await subjects())
      .find(([id]) => id === subject)?.[2]
      .questions.find(({ id }) => id === questionId);
    return question === undefined
      ? []
      : optionsOf(question).map((each) => ({ ...each, value: `${place}=${each.value}` }));
  };
  const optionsOf = ({ options }: Question): Candidate[] => [
    ...options.map(({ id, label }) => ({ value: id, text: label[language] })),
    ...SPECIAL_VALUES.map((special) => ({ value: special, text: t(`value.${special}`) })),
  ];
  const findings = async (): Promise<Candidate[]> => {
    const { audit } = await known();
    if (audit === undefined) return [];
    const { assessAudit } = await import('../assess-audit.js');
    return assessAudit(audit, dateIn(audit.timezone, context.now())).findings.map(({ id, severity }) => ({
      value: id,
      text: t(`severity.${severity}`),
    }));
  };
  const references = async (): Promise<Candidate[]> =>
    [...(await known()).catalogue.law.values()].map(({ id, cite }) => ({ value: id, text: cite[language] }));
  /** Names with commas between: what is there already stays. */
  const listed =
    (words: readonly string[]): Source =>
    (typed) => {
      const before = typed.slice(0, typed.lastIndexOf(',') + 1);
      return words
        .filter((word) => !before.split(',').includes(word))
        .map((word) => ({ value: before + word }));
    };
  const ofVocabulary =
    (words: readonly string[]): Source =>
    () =>
      words.map((value) => ({ value }));
  const beforeQuestion = (typed: string): Promise<Candidate[]> => questions(typed, '=');
  const withUse = async (typed: string): Promise<Candidate[]> =>
    typed.includes('=')
      ? USES.map((use) => ({ value: `${typed.split('=')[0]}=${use}`, text: t(`use.${use}`) }))
      : kinds('=');

  const OPTIONS: Readonly<Record<string, Source>> = {
    '--touchpoint': () => touchpoints(),
    '--remove': () => touchpoints(),
    '--copy': () => touchpoints('='),
    '--rename': () => touchpoints('='),
    '--add': () => kinds('='),
    '--use': withUse,
    '--set': answers,
    '--note': beforeQuestion,
    '--ask': beforeQuestion,
    '--evidence': beforeQuestion,
    '--not-applicable': beforeQuestion,
    '--flag': (typed) =>
      typed.includes('=')
        ? ['true', 'false', 'unknown'].map((word) => ({ value: `${typed.split('=')[0]}=${word}` }))
        : FLAGS.map((flag) => ({ value: `${flag}=`, text: t(`flag.${flag}`) })),
    '--theme': () => THEMES.map((theme) => ({ value: theme, text: t(`theme.${theme}`) })),
    '--languages': listed(LANGUAGES),
    '--format': async (typed) =>
      listed(Object.keys((await import('../reports/report-formats.js')).reportFormats(env)))(typed),
    '--accepts': ofVocabulary(SEVERITIES),
    '--severity': ofVocabulary(SEVERITIES),
    '--finding': findings,
  };
  const explainable = async (typed: string): Promise<readonly Candidate[]> => [
    ...(await findings()),
    ...(await questions(typed, '')),
    ...(await references()),
  ];
  /** By command; a group of commands on findings, such as `waiver`, has one line. */
  const ARGUMENTS: Readonly<Record<string, Source>> = {
    interview: () => touchpoints(),
    explain: explainable,
    schema: async () => {
      const { schemaNames } = await import('../write-schemas.js');
      return schemaNames((await known()).catalogue).map((value) => ({ value }));
    },
    'questionnaire show': () => kinds(),
    waiver: findings,
    action: findings,
  };
  return {
    ofOption: async (_command, option, typed) => (await OPTIONS[option]?.(typed)) ?? [],
    ofArgument: async (command, _index, typed) =>
      (await (ARGUMENTS[command] ?? ARGUMENTS[command.split(' ')[0] ?? ''])?.(typed)) ?? [],
  };
}
