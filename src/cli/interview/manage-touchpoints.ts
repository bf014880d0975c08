import { answersForCopy, touchpointId } from '../../interview/touchpoints.js';
import { planSteps, questionSteps } from '../../interview/steps.js';
import type { Step } from '../../interview/steps.js';
import type { Touchpoint } from '../../model/audit.js';
import type { Talk, Turn } from './talk.js';

/** Another one of the same kind, such as a second number; the interview goes on there. */
export async function addTouchpoint(talk: Talk, { questionnaire }: Touchpoint): Promise<Turn> {
  return makeAnother(talk, questionnaire, undefined);
}

/** The same as this one, except for what is changed afterwards. */
export async function copyTouchpoint(talk: Talk, touchpoint: Touchpoint): Promise<Turn> {
  return makeAnother(talk, touchpoint.questionnaire, touchpoint);
}

async function makeAnother(
  talk: Talk,
  questionnaire: Touchpoint['questionnaire'],
  like: Touchpoint | undefined,
): Promise<Turn> {
  const name = await talk.line('interview.ask_name');
  if (name === undefined || name === '') return 'again';
  const { audit } = talk.state;
  const id = touchpointId(audit, questionnaire.id, name);
  talk.apply({
    kind: 'touchpoints',
    edit: {
      kind: 'touchpoint',
      touchpoint: { id, name, questionnaire, ...(like && { answers: answersForCopy(like) }) },
    },
  });
  talk.say(talk.t('interview.added', { name, file: `touchpoints/${id}.yaml` }), 'good');
  return openTouchpoint(talk, id);
}

export async function renameTouchpoint(talk: Talk, { id, name }: Touchpoint): Promise<Turn> {
  const next = await talk.line('interview.ask_name', name);
  if (next === undefined || next === '' || next === name) return 'again';
  return { kind: 'touchpoints', edit: { kind: 'rename', touchpoint: id, name: next } };
}

/** After confirmation. The last one of its kind is said to be not in use, which is where such a kind is recorded. */
export async function removeTouchpoint(
  talk: Talk,
  { id, name, questionnaire, answers }: Touchpoint,
): Promise<Turn> {
  const { audit } = talk.state;
  if (audit.touchpoints.filter((other) => other.questionnaire.id === questionnaire.id).length === 1) {
    talk.say(talk.t('interview.last_of_kind', { name }), 'warn');
    return 'again';
  }
  const question = talk.t('interview.confirm_remove', { name, count: answers.size });
  if (!(await talk.confirm(question))) return 'again';
  return { kind: 'touchpoints', edit: { kind: 'remove', touchpoint: id } };
}

const INVENTORY = 'inventory';

/** To another touchpoint, or back to what is in use. */
export async function goElsewhere(talk: Talk, step?: Step): Promise<Turn> {
  const { t, state } = talk;
  const [inventory] = planSteps(state.audit, state.scope).filter(({ kind }) => kind === 'inventory');
  const picked = await talk.pick({
    message: t('interview.where_to'),
    choices: [
      ...(inventory === undefined ? [] : [{ value: INVENTORY, label: t('interview.inventory') }]),
      ...state.audit.touchpoints.map(({ id, name, answers }) => ({
        value: `touchpoint/${id}`,
        label: `${name} (${t('interview.answers', { count: answers.size })})`,
      })),
    ],
    ...(step && { selected: step.kind === 'inventory' ? INVENTORY : `touchpoint/${step.touchpoint}` }),
  });
  if (picked === undefined) return 'again';
  if (picked.value === INVENTORY) return inventory === undefined ? 'again' : { kind: 'jump', to: inventory };
  return openTouchpoint(talk, picked.value.replace('touchpoint/', ''));
}

/** To the first open question, else the first. */
function openTouchpoint({ state }: Talk, id: string): Turn {
  const touchpoint = state.audit.touchpoints.find((candidate) => candidate.id === id);
  if (touchpoint === undefined) return 'again';
  const steps = questionSteps(state.audit, touchpoint, { ...state.scope, touchpoints: [id] });
  const open = steps.find(({ question }) => touchpoint.answers.get(question)?.value === undefined);
  const to = open ?? steps[0];
  return to === undefined ? 'again' : { kind: 'jump', to };
}
