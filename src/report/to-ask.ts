import { byCodeUnit } from '../model/order.js';
import type { QuestionToAsk, RoleToAsk } from '../model/report.js';
import { namedKind, namedTouchpoint } from './dossier.js';
import type { Dossier } from './dossier.js';

/** A question to ask, with the role to ask it to, when one is named. */
interface Asked {
  readonly role: string | undefined;
  readonly question: QuestionToAsk;
}

/** What is still to be asked, by role: answers nobody knew or someone else knows more about, and the blind spots. */
export function toAsk(dossier: Dossier): RoleToAsk[] {
  const asked = [...inventoryQuestions(dossier), ...interviewQuestions(dossier)];
  const roles = [...new Set(asked.map(({ role }) => role))].toSorted(nobodyLast);
  return roles.map((role) => ({
    ...(role !== undefined && { role }),
    questions: asked.filter((item) => item.role === role).map(({ question }) => question),
  }));
}

function nobodyLast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return byCodeUnit(a, b);
}

function inventoryQuestions({ assessment, voice }: Dossier): Asked[] {
  const { findings, audit } = assessment;
  return findings.flatMap(({ id, kind, questionnaire, args }): Asked[] => {
    const asked = audit.questionnaires.get(questionnaire ?? '');
    const isOpen = kind === 'blind_spot' || (kind === 'not_interviewed' && args['ask'] !== undefined);
    if (!isOpen || asked === undefined) return [];
    const note = audit.inventory.get(asked.id)?.note;
    const question = {
      id,
      questionnaire: namedKind(asked, voice),
      question: voice.text(asked.inventory.ask),
      ...(note !== undefined && { note }),
    };
    return [{ role: args['ask'], question }];
  });
}

function interviewQuestions({ assessment, voice }: Dossier): Asked[] {
  return assessment.touchpoints.flatMap((assessed) =>
    assessed.questions.flatMap(({ question, visibility, answer }): Asked[] => {
      const { value, ask, note } = answer ?? {};
      if (visibility !== 'visible' || (value !== 'unknown' && ask === undefined)) return [];
      const item = {
        id: `${assessed.touchpoint.id}/${question.id}`,
        touchpoint: namedTouchpoint(assessed),
        questionnaire: namedKind(assessed.touchpoint.questionnaire, voice),
        question: voice.text(question.ask),
        ...(note !== undefined && { note }),
      };
      return [{ role: ask, question: item }];
    }),
  );
}
