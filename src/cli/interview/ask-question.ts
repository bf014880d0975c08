import { parseValue } from '../../answers/value.js';
import { hiddenBy } from '../../interview/progress.js';
import { questionOf } from '../../interview/steps.js';
import type { QuestionStep } from '../../interview/steps.js';
import type { Answer, Value } from '../../model/audit.js';
import type { Question } from '../../model/questionnaire.js';
import type { ChooseAnswer } from '../../terminal/choose.js';
import { sentence } from '../../terminal/print-problems.js';
import {
  answerHint,
  commandChoices,
  questionChoices,
  questionCommands,
  questionKeys,
  questionPlace,
  textKeys,
} from '../../terminal/question-screen.js';
import type { Place } from '../../terminal/screen.js';
import { valueInWords } from '../../text/value-in-words.js';
import { beside } from './beside-answer.js';
import { navigate } from './navigate.js';
import { review } from './review-touchpoint.js';
import type { Talk, Turn } from './talk.js';

/** Asks one question of one touchpoint. */
export async function askQuestion(talk: Talk, step: QuestionStep): Promise<Turn> {
  const { touchpoint, question } = questionOf(talk.state.audit, step);
  const answer = touchpoint.answers.get(question.id);
  const reply =
    question.type === 'text'
      ? await askText(talk, step, question, answer)
      : await askChoice(talk, step, question, answer);
  if ('value' in reply) return take(talk, step, question, answer, reply.value);
  switch (reply.command) {
    case 'unknown':
      return take(talk, step, question, answer, 'unknown');
    case 'overview':
      return review(talk, step);
    default:
      return (await beside(talk, reply.command, question, answer)) ?? navigate(talk, reply.command);
  }
}

type Reply = { readonly value: Value } | { readonly command: string };

async function askChoice(
  talk: Talk,
  step: QuestionStep,
  question: Question,
  answer: Answer | undefined,
): Promise<Reply> {
  const { t, language } = talk;
  const { asker } = talk.around;
  const reply = await asker.choose({
    place: place(talk, step),
    message: talk.text(question.ask),
    hint: answerHint(answer, t),
    ...questionChoices(question, answer, language, t),
    commands: questionCommands,
    keys: questionKeys(t, asker.symbols, question.type === 'multi'),
    validate: (given) => fault(talk, question, given),
    messages: { nothingTicked: t('interview.nothing_ticked') },
  });
  if ('command' in reply) return { command: reply.command };
  const parsed = parseValue(question, asTyped(reply));
  if ('fault' in parsed) throw new Error(parsed.fault.code);
  return parsed;
}

async function askText(
  talk: Talk,
  step: QuestionStep,
  question: Question,
  answer: Answer | undefined,
): Promise<Reply> {
  const { t } = talk;
  const value = answer?.value;
  const reply = await talk.around.asker.write({
    place: place(talk, step),
    message: talk.text(question.ask),
    hint: answerHint(answer, t),
    value: typeof value === 'string' && value !== 'unknown' && value !== 'not_applicable' ? value : '',
    keys: textKeys(t),
    validate: (text) => (text.trim() === '' ? t('interview.nothing_typed') : undefined),
  });
  if ('text' in reply) return { value: reply.text.trim() };
  if (reply.command !== 'menu') return reply;
  const picked = await talk.pick({
    message: t('interview.menu'),
    choices: [{ value: 'unknown', label: t('value.unknown') }, ...commandChoices(t)],
  });
  return { command: picked?.value ?? 'again' };
}

function place({ state, language, t, respondent }: Talk, step: QuestionStep): Place {
  return questionPlace(state, step, language, t, respondent);
}

const asTyped = (reply: ChooseAnswer): string => ('typed' in reply ? reply.typed : reply.chosen.join(','));

function fault({ t }: Talk, question: Question, reply: ChooseAnswer): string | undefined {
  const parsed = parseValue(question, asTyped(reply));
  if (!('fault' in parsed)) return undefined;
  const { code, args } = parsed.fault;
  if (code === 'empty') return t('interview.nothing_typed');
  return `${sentence(t, 'problem', code, args)} ${sentence(t, 'expected', code, args)}`;
}

/** Takes an answer, after saying which answered questions it would hide. */
async function take(
  talk: Talk,
  step: QuestionStep,
  question: Question,
  old: Answer | undefined,
  value: Value,
): Promise<Turn> {
  // The reason belonged to "not applicable"; who answers may differ by now.
  const { reason: _reason, by: _by, ...kept } = old ?? {};
  const answer: Answer = { ...kept, value, ...(talk.respondent !== undefined && { by: talk.respondent }) };
  const hidden = hiddenBy(talk.state.audit, step, answer);
  if (hidden.length > 0) {
    const list = hidden.map(({ ask }) => `- ${talk.text(ask)}`).join('\n');
    if (!(await talk.confirm(talk.t('interview.hides', { count: hidden.length }), list))) return 'again';
  }
  talk.echo(talk.text(question.ask), valueInWords(question, value, talk.language, talk.t).join(', '));
  return { kind: 'answer', answer };
}
