import type { Question, Questionnaire } from '../model/questionnaire.js';
import type { JsonSchema } from '../model/schema.js';
import { ACTION_STATUSES, SEVERITIES, SPECIAL_VALUES } from '../model/vocabulary.js';
import { writeInline } from '../yaml/write-yaml.js';
import type { SchemaTexts } from './schema-texts.js';
import { newTouchpointFile } from './set-answer.js';

/** A piece to put in, in the words of yaml-language-server; `body` is data, in which a text after `^` is put in as it is. */
type Snippet = JsonSchema;

/** Today in an editor that knows its variables; the tool itself has no clock here. */
const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
const YEAR_END = '$CURRENT_YEAR-12-31';

const choice = (position: number, words: readonly string[]): string => `\${${position}|${words.join(',')}|}`;

/** The answers that a question takes, each with its text, in their order. */
export function optionSnippets({ options, type }: Question, { language, t }: SchemaTexts): Snippet[] {
  const own = options.map(({ id, label }) => ({ id, text: label[language], inList: type === 'multi' }));
  const special = SPECIAL_VALUES.map((id) => ({ id, text: t(`value.${id}`), inList: false }));
  return [...own, ...special].map(({ id, text, inList }, index) => ({
    label: id,
    description: text,
    bodyText: writeInline(inList ? [id] : id),
    sortText: String(index).padStart(3, '0'),
  }));
}

/** Answers with more to say. Keys that stand there already are left out by the editor. */
export function answerSnippets({ t }: SchemaTexts): Snippet[] {
  const role = t('editor.placeholder.role');
  const reason = t('editor.placeholder.reason');
  const note = t('editor.placeholder.note');
  return [
    { label: t('editor.snippet.note'), body: { value: '$1', note: `\${2:${note}}` } },
    {
      label: t('editor.snippet.unknown'),
      body: { value: 'unknown', note: `\${1:${note}}`, ask: `\${2:${role}}` },
    },
    {
      label: t('editor.snippet.not_applicable'),
      body: { value: 'not_applicable', reason: `\${1:${reason}}` },
    },
    {
      label: t('editor.snippet.evidence'),
      body: { value: '$1', evidence: ['{file: evidence/${2:file.pdf}}'] },
    },
    { label: t('editor.snippet.action'), body: { value: '$1', action: flowAction(role, 2) } },
    {
      label: t('editor.snippet.waiver'),
      body: {
        value: '$1',
        waiver: `{accepts: ${choice(2, SEVERITIES)}, reason: \${3:${reason}}, approved_by: \${4:${t('editor.placeholder.board')}}, until: ${YEAR_END}}`,
      },
    },
  ].map((snippet, index) => ({ ...snippet, sortText: `x${index}` }));
}

/** An action as the tool writes it, on one line. */
export const flowAction = (role: string, first: number): string =>
  `{owner: \${${first}:${role}}, due: ${YEAR_END}, status: ${choice(first + 1, ACTION_STATUSES)}}`;

/** What is said of a kind of touchpoint in the inventory. */
export function inventorySnippets({ t }: SchemaTexts): Snippet[] {
  const role = t('editor.placeholder.role');
  return [
    {
      label: t('editor.snippet.inventory'),
      body: `{use: in_use, said_by: \${1:${role}}, date: ${TODAY}}`,
    },
    { label: t('editor.snippet.inventory_unknown'), body: `{use: unknown, ask: \${1:${role}}}` },
  ];
}

/** A whole new answer file, with all questions, as the tool writes it. */
export function fileSnippet(questionnaire: Questionnaire, { language, t }: SchemaTexts): Snippet {
  const { id, title } = questionnaire;
  const file = newTouchpointFile({ id, name: title[language], questionnaire }, language);
  // The first line is there already: it is how the editor found this.
  const text = escape(file.slice(file.indexOf('\n') + 1).trimEnd());
  return {
    label: t('editor.snippet.file'),
    bodyText: text
      .replace(/^touchpoint: .*$/m, `touchpoint: \${1:${id}}`)
      .replace(/^name: (.*)$/m, (_line, name: string) => `name: \${2:${name}}`),
  };
}

/** A whole new file about one interview. */
export function interviewSnippet({ language, t }: SchemaTexts): Snippet {
  return {
    label: t('editor.snippet.interview'),
    bodyText: [
      `date: ${TODAY}`,
      `with: \${1:${t('editor.placeholder.role')}}`,
      'touchpoints: [$2]',
      `language: ${language}`,
      'minutes: ${3:60}',
    ].join('\n'),
  };
}

/** What a text may not hold in a snippet. */
const escape = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
