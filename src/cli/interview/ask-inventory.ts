import { progressOf } from '../../interview/progress.js';
import type { InventoryStep } from '../../interview/steps.js';
import type { InventoryEntry } from '../../model/audit.js';
import { USES } from '../../model/vocabulary.js';
import type { Use } from '../../model/vocabulary.js';
import { inventoryCommands, inventoryKeys } from '../../terminal/question-screen.js';
import { goElsewhere } from './manage-touchpoints.js';
import { navigate } from './navigate.js';
import type { Talk, Turn } from './talk.js';

/** Is this kind of touchpoint in use? With examples people recognise, and where it hides. */
export async function askInventory(talk: Talk, step: InventoryStep): Promise<Turn> {
  const { t, state, around } = talk;
  const questionnaire = state.audit.questionnaires.get(step.questionnaire);
  if (questionnaire === undefined) throw new Error(`no kind ${step.questionnaire}`);
  const { inventory, title } = questionnaire;
  const entry = state.audit.inventory.get(step.questionnaire);
  const numbers = t('interview.of', { ...progressOf(state, step) });
  const picked = await talk.pick({
    place: { names: [t('interview.inventory'), talk.text(title)], numbers },
    message: talk.text(inventory.ask),
    hint: `${talk.text(inventory.examples)}\n${talk.text(inventory.hides)}`,
    choices: USES.map((use) => ({ value: use, label: t(`use.${use}`) })),
    ...(entry && { selected: entry.use }),
    commands: inventoryCommands,
    keys: inventoryKeys(t, around.asker.symbols),
  });
  if (picked === undefined) return { kind: 'back' };
  if (picked.key === 'overview') return goElsewhere(talk, step);
  if (picked.key !== undefined) return navigate(talk, picked.key);

  const use = picked.value as Use;
  const ask = use === 'unknown' ? await talk.line('interview.ask_who', entry?.ask) : undefined;
  if (use === 'unknown' && ask === undefined) return 'again';
  talk.echo(`${talk.text(title)}:`, t(`use.${use}`));
  return { kind: 'inventory', entry: newEntry(talk, use, ask, entry) };
}

function newEntry(
  { around, respondent }: Talk,
  use: Use,
  ask: string | undefined,
  old: InventoryEntry | undefined,
): InventoryEntry {
  const saidBy = respondent ?? around.role;
  return {
    use,
    ...(use !== 'unknown' && saidBy !== undefined && { saidBy }),
    ...(ask !== undefined && ask !== '' && { ask }),
    ...(use !== 'unknown' && { date: around.today }),
    ...(old?.note !== undefined && { note: old.note }),
  };
}
