import { Option } from 'commander';
import { ACTION_STATUSES } from '../../model/vocabulary.js';
import { auditOf, findingArgument, followUpGroup } from '../follow-up/follow-up-group.js';
import type { Given } from '../follow-up/follow-up-group.js';
import type { ActionOptions } from '../follow-up/set-action.js';
import { isInteractive } from '../is-interactive.js';
import type { DefineCommand } from '../program.js';

export const action: DefineCommand = (program, context, act) => {
  const { t } = context;
  const help = {
    group: t('help.action'),
    list: t('help.action_list'),
    remove: t('help.action_remove'),
    prune: t('help.action_prune'),
    finding: t('argument.finding_id'),
  };
  followUpGroup(
    program,
    context,
    act,
    'action',
    help,
    async () => (await import('../follow-up/actions.js')).actionCommands,
  )
    .command('set')
    .argument(findingArgument(t), t('argument.finding_id'))
    .description(t('help.action_set'))
    .option('--owner <role>', t('option.owner'))
    .option('--due <date>', t('option.due'))
    .addOption(new Option('--status <status>', t('option.status')).choices([...ACTION_STATUSES]))
    .option('--ticket <text>', t('option.ticket'))
    .action(
      act(async (id: string, own: ActionOptions, command: Given) => {
        const options = command.optsWithGlobals();
        const { setAction } = await import('../follow-up/set-action.js');
        return setAction(await auditOf(context, options), id, own, isInteractive(context, options));
      }),
    );
};
