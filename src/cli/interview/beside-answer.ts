import { withEvidence } from '../../answers/audit-edit.js';
import type { Answer } from '../../model/audit.js';
import type { Question } from '../../model/questionnaire.js';
import { questionHelp } from '../../terminal/question-screen.js';
import type { Talk, Turn } from './talk.js';

/**
 * What can be said beside the value: help, a note, who knows it, evidence, why it does not apply, who answers now.
 *
 * @returns undefined when the command is none of these
 */
export async function beside(
  talk: Talk,
  command: string,
  question: Question,
  answer: Answer | undefined,
): Promise<Turn | undefined> {
  switch (command) {
    case 'help':
      for (const [key, text] of questionHelp(talk.state.audit, question, talk.language)) {
        talk.say(`${talk.t(key)}: ${text}`, 'quiet');
      }
      return 'again';
    case 'note':
      return amend(answer, 'note', await talk.line('interview.ask_note', answer?.note));
    case 'who':
      return amend(answer, 'ask', await talk.line('interview.ask_who', answer?.ask));
    case 'evidence':
      return addEvidence(talk, answer);
    case 'not_applicable': {
      const reason = await talk.line('interview.ask_reason', answer?.reason);
      if (reason === undefined || reason === '') return 'again';
      talk.echo(talk.text(question.ask), talk.t('value.not_applicable'));
      return { kind: 'answer', answer: { ...answer, value: 'not_applicable', reason } };
    }
    case 'respondent': {
      const role = await talk.line('interview.ask_respondent', talk.respondent ?? talk.around.role);
      if (role !== undefined) talk.respondent = role === '' || role === talk.around.role ? undefined : role;
      return 'again';
    }
    default:
      return undefined;
  }
}

/** An empty text removes what was there. The question stays on the screen. */
function amend(answer: Answer | undefined, field: 'note' | 'ask', text: string | undefined): Turn {
  if (text === undefined) return 'again';
  const { [field]: _old, ...rest } = answer ?? {};
  return { kind: 'amend', answer: text === '' ? rest : { ...rest, [field]: text } };
}

async function addEvidence(talk: Talk, answer: Answer | undefined): Promise<Turn> {
  const path = await talk.line('interview.ask_evidence');
  if (path === undefined || path === '') return 'again';
  const evidence = talk.around.evidenceOf(path);
  if (evidence === undefined) {
    talk.say(talk.t('interview.no_such_evidence', { path }), 'bad');
    return 'again';
  }
  return { kind: 'amend', answer: withEvidence(answer ?? {}, evidence) };
}
