import type { Question } from '../model/questionnaire.js';
import type { JsonSchema } from '../model/schema.js';
import type { SchemaTexts } from './schema-texts.js';

/** The question, its help, its options, the law with how far it was read, and the measure, for the hover of an editor. */
export function describeQuestion(question: Question, texts: SchemaTexts): JsonSchema {
  const { language, t } = texts;
  const { ask, control, help, options, type } = question;
  const paragraphs = [
    ask[language],
    ...(help ? [help[language]] : []),
    // An editor lists the options of a single choice itself; those of a list or a number it shows only at one that is there.
    ...(type !== 'single' && options.length > 0
      ? [
          `**${t('label.options')}:**`,
          options.map(({ id, label }) => `- \`${id}\`: ${label[language]}`).join('\n'),
        ]
      : []),
    ...(control
      ? [
          `**${t('label.law')}:** ${control.law.flatMap((id) => citation(id, texts)).join('; ')}`,
          `**${t('label.measure')}:** ${control.measure[language]}`,
        ]
      : []),
  ];
  return {
    title: control?.title[language] ?? ask[language],
    description: ask[language],
    markdownDescription: paragraphs.join('\n\n'),
  };
}

/** A reference is never shown as more certain than it is. */
function citation(id: string, { language, law, t }: SchemaTexts): string[] {
  const entry = law.get(id);
  if (entry === undefined) return [];
  const { cite, status, url } = entry;
  const linked = url === undefined ? cite[language] : `[${cite[language]}](${url})`;
  return [status === 'verified' ? linked : `${linked} (${t(`law_status.${status}`)})`];
}
