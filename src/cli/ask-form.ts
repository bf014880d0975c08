import inquirer from 'inquirer';
import type { Context } from './context.js';

type Questions = Parameters<typeof inquirer.prompt>[0];

/**
 * Asks a short form, one question after another. (The interview has prompts of its own, with a way back.)
 *
 * @param questions as inquirer takes them
 * @returns nothing when Ctrl-C or Ctrl-D was pressed
 */
export async function askForm(
  { t }: Context,
  questions: readonly object[],
): Promise<Record<string, unknown>> {
  const theme = {
    style: { keysHelpTip: (keys: [string, string][]) => keys.map(([key]) => key).join(' · ') },
    prefix: { idle: '?', done: '✔' },
  };
  try {
    const themed = questions.map((question) => ({
      ...question,
      theme,
      instructions: t('interview.keys.enter'),
    }));
    return await inquirer.prompt(themed as unknown as Questions);
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError') return {};
    throw error;
  }
}
