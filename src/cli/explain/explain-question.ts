import type { Catalogue } from '../../model/catalogue.js';
import type { LawEntry } from '../../model/law.js';
import type { Question } from '../../model/questionnaire.js';
import { SEVERITIES } from '../../model/vocabulary.js';
import { nearest } from '../../yaml/suggest.js';
import type { Context } from '../context.js';
import { UsageError } from '../stop.js';

/**
 * Prints what stands behind one question: the answers, the reasons, the law, the measure and the evidence.
 *
 * @param id `<kind>/<question>`, or the id of a finding: `<touchpoint>/<question>`
 */
export function explainQuestion(context: Context, { questionnaires, law }: Catalogue, id: string): void {
  const [kindId = '', questionId = ''] = id.split('/');
  // A finding names the touchpoint: `whatsapp-service/owner`; its kind is the longest that it starts with.
  const kind =
    questionnaires.get(kindId) ??
    [...questionnaires.values()].findLast((candidate) => kindId.startsWith(`${candidate.id}-`));
  if (kind === undefined) {
    // Without a slash it may be meant as a reference.
    const references = id.includes('/') || nearest(id, [...law.keys()]) === undefined ? [] : law.keys();
    throw unknown(context, id, [...questionnaires.keys(), ...references], kindId);
  }
  const { questions } = kind;
  const question = questions.find((candidate) => candidate.id === questionId);
  if (question === undefined) {
    throw unknown(
      context,
      id,
      questions.map((candidate) => candidate.id),
      questionId,
      `${kindId}/`,
    );
  }
  printQuestion(context, question, (ref) => law.get(ref));
}

function unknown({ t }: Context, id: string, words: string[], word: string, before = ''): UsageError {
  const suggestion = nearest(word, words);
  const hint =
    suggestion === undefined
      ? t('usage.allowed', { allowed: words.join(', ') })
      : t('usage.did_you_mean', { suggestion: before + suggestion });
  return new UsageError(`${t('explain.unknown', { id })} ${hint}`);
}

function printQuestion(
  { out, t, language }: Context,
  { ask, help, theme, options, control }: Question,
  lawOf: (id: string) => LawEntry | undefined,
): void {
  const heading = (text: string): void => {
    out.line();
    out.line(text, 'strong');
  };
  out.line(ask[language], 'strong');
  out.line(t(`theme.${theme}`), 'quiet');
  if (help) out.line(help[language]);
  if (options.length > 0) {
    heading(t('label.options'));
    for (const { id, label } of options)
      out.raw(out.style(`  ${label[language]} `, 'plain'), out.style(`(${id})`, 'quiet'));
  }
  if (control === undefined) return;
  heading(t('label.why'));
  for (const severity of SEVERITIES) {
    for (const gap of control.gaps.filter((rule) => rule.severity === severity)) {
      out.line(`  ${t(`severity.${severity}`)}: ${gap.why[language]}`);
    }
  }
  heading(t('label.law'));
  for (const entry of control.law.flatMap((id) => lawOf(id) ?? [])) {
    const status = entry.status === 'verified' ? '' : ` [${t(`law_status.${entry.status}`)}]`;
    out.line(`  ${entry.cite[language]}: ${entry.title[language]}${status}`);
    if (entry.url !== undefined) out.line(`    ${entry.url}`, 'link');
  }
  heading(t('label.measure'));
  out.line(`  ${control.measure[language]}`);
  heading(t('label.evidence'));
  out.line(`  ${control.evidence[language]}`);
  out.line();
  out.line(t('disclaimer.short'), 'quiet');
}
