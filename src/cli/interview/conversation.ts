import { askInventory } from './ask-inventory.js';
import { askQuestion } from './ask-question.js';
import type { Talk } from './talk.js';

/**
 * Asks step after step until the end, or until somebody wants to stop.
 *
 * @returns whether the end was reached
 */
export async function converse(talk: Talk): Promise<boolean> {
  talk.addMissingTouchpoints();
  for (;;) {
    const { at } = talk.state;
    if (at === 'end') return true;
    const turn = at.kind === 'inventory' ? await askInventory(talk, at) : await askQuestion(talk, at);
    if (turn === 'stop') return false;
    if (turn !== 'again') talk.apply(turn);
  }
}
