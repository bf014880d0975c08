import { Argument } from 'commander';
import { SHELLS, SHELL_SCRIPTS } from '../completion/shell-scripts.js';
import type { Shell } from '../completion/shell-scripts.js';
import { EXIT } from '../exit-codes.js';
import type { DefineCommand } from '../program.js';

export const completion: DefineCommand = (program, context, act) => {
  const { t, out } = context;
  program
    .command('completion')
    .addArgument(new Argument('<shell>', t('argument.shell')).choices([...SHELLS]))
    .description(t('help.completion'))
    .addHelpText('after', `\n${t('help.completion_after')}`)
    .action(
      act((shell: Shell) => {
        out.sink.write(SHELL_SCRIPTS[shell]);
        return Promise.resolve(EXIT.fine);
      }),
    );

  // What the script asks at every Tab.
  program
    .command('__complete', { hidden: true })
    .argument('<shell>')
    .argument('[words...]')
    .action(
      act(async (shell: Shell, words: readonly string[]) => {
        const { printCandidates } = await import('../completion/print-candidates.js');
        await printCandidates(context, program, shell, words);
        return EXIT.fine;
      }),
    );
};
