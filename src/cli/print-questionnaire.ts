import type { Questionnaire } from '../model/questionnaire.js';
import type { Context } from './context.js';

/** The questions of one kind of touchpoint with their answers, by section. */
export function printQuestionnaire({ out, t, language }: Context, kind: Questionnaire): void {
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
