import type { QuestionState, TouchpointAssessment } from '../model/finding.js';
import type { Safeguard, Safeguards, TouchpointReport } from '../model/report.js';
import { THEMES } from '../model/vocabulary.js';
import { answerInWords } from './answer-in-words.js';
import type { Dossier } from './dossier.js';
import type { Voice } from './voice.js';

/** How privacy is safeguarded at a touchpoint: a few sentences, and the controls that are met with their evidence. */
export function safeguardsOf(
  { questions, unused }: TouchpointAssessment,
  interviews: TouchpointReport['interviews'],
  dossier: Dossier,
): Safeguards {
  const { voice } = dossier;
  const controls = questions.flatMap(({ question, outcome, answer }): Safeguard[] =>
    outcome === 'met' && question.control
      ? [
          {
            theme: question.theme,
            title: voice.text(question.control.title),
            answer: answerInWords(question, answer, voice),
            law: dossier.law(question.control.law),
          },
        ]
      : [],
  );
  const statement = [
    ...(unused ? [voice.t('safeguards.unused')] : []),
    ...countsSentence(questions, voice),
    ...wholeThemes(questions, voice),
    ...evidenceSentence(controls, voice),
    ...lastInterview(interviews, voice),
  ];
  return { statement, controls: inThemeOrder(controls) };
}

const inThemeOrder = (controls: readonly Safeguard[]): Safeguard[] =>
  controls.toSorted((a, b) => THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme));

function countsSentence(questions: readonly QuestionState[], { t, and }: Voice): string[] {
  const outcomes = (['met', 'gap', 'unanswered'] as const).map((outcome) => ({
    outcome,
    count: questions.filter((state) => state.outcome === outcome).length,
  }));
  if (outcomes[0]?.count === 0) return [t('safeguards.none')];
  const present = outcomes.filter(({ count }) => count > 0);
  return [
    t('safeguards.counts', {
      total: present.reduce((total, { count }) => total + count, 0),
      first: present[0]?.count ?? 0,
      parts: and(present.map(({ outcome, count }) => t(`safeguards.${outcome}`, { count }))),
    }),
  ];
}

/** The themes in which everything that applies is in order. */
function wholeThemes(questions: readonly QuestionState[], { t, and }: Voice): string[] {
  const whole = THEMES.filter((theme) => {
    const outcomes = questions
      .filter(({ question }) => question.theme === theme)
      .map(({ outcome }) => outcome);
    return outcomes.includes('met') && !outcomes.includes('gap') && !outcomes.includes('unanswered');
  });
  if (whole.length === 0) return [];
  return [t('safeguards.whole', { themes: and(whole.map((theme) => t(`theme.${theme}`))) })];
}

function evidenceSentence(controls: readonly Safeguard[], { t }: Voice): string[] {
  if (controls.length === 0) return [];
  const count = controls.filter(({ answer }) => answer.evidence.length > 0).length;
  return [count === controls.length ? t('safeguards.evidence_all') : t('safeguards.evidence', { count })];
}

function lastInterview(interviews: TouchpointReport['interviews'], { t, date }: Voice): string[] {
  const last = interviews.at(-1);
  if (last === undefined) return [];
  return [t('safeguards.interviews', { date: date(last.date) })];
}
