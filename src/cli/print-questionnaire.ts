import type { Catalogue } from '../model/catalogue.js';
import type { Questionnaire } from '../model/questionnaire.js';
import { nearest } from '../yaml/suggest.js';
import type { Context } from './context.js';
import { jsonOf } from './json.js';
import { UsageError } from './stop.js';

/** All kinds of touchpoint, a line each. */
export function printKinds({ out, t, language }: Context, catalogue: Catalogue, json: boolean): void {
  const kinds = [...catalogue.questionnaires.values()];
  if (json) {
    out.sink.write(jsonOf(kinds.map(({ id, version, title, summary }) => ({ id, version, title, summary }))));
    return;
  }
  const width = Math.max(...kinds.map(({ id, version }) => `${id}@${version}`.length));
  for (const { id, version, title, questions } of kinds) {
    const core = questions.filter((question) => question.core).length;
    const count = t('questionnaire.count', { questions: questions.length, core });
    out.line(`${`${id}@${version}`.padEnd(width)}  ${title[language]} (${count})`);
  }
}

/** The questions of one kind of touchpoint. @throws UsageError when there is no such kind */
export function printQuestionnaire(
  context: Context,
  { questionnaires }: Catalogue,
  id: string,
  json: boolean,
): void {
  const kind = questionnaires.get(id);
  if (kind === undefined) {
    const known = [...questionnaires.keys()];
    throw new UsageError(
      context.t('questionnaire.unknown', { id, nearest: nearest(id, known) ?? known.join(', ') }),
    );
  }
  if (json) context.out.sink.write(jsonOf(kind));
  else printSections(context, kind);
}

/** The questions of one kind of touchpoint with their answers, by section. */
function printSections({ out, t, language }: Context, kind: Questionnaire): void {
  out.line(`${kind.title[language]} (${kind.id}@${kind.version})`, 'strong');
  out.line(kind.summary[language]);
  for (const section of kind.sections) {
    out.line();
    out.line(section.title[language], 'strong');
    for (const question of kind.questions.filter(({ section: of }) => of === section.id)) {
      const marks = [question.type, ...(question.core ? [t('questionnaire.core')] : [])].join(', ');
      out.raw(`  ${question.id} `, out.style(`(${marks})`, 'quiet'));
      out.line(`    ${question.ask[language]}`);
      for (const { id, label } of question.options) {
        out.raw(out.style(`      ${id}: `, 'quiet'), out.style(label[language], 'plain'));
      }
    }
  }
}
