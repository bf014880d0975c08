import { Option } from 'commander';
import { SEVERITIES } from '../../model/vocabulary.js';
import { auditOf, findingArgument, followUpGroup } from '../follow-up/follow-up-group.js';
import type { Given } from '../follow-up/follow-up-group.js';
import type { WaiverOptions } from '../follow-up/set-waiver.js';
import { isInteractive } from '../is-interactive.js';
import type { DefineCommand } from '../program.js';

export const waiver: DefineCommand = (program, context, act) => {
  const { t } = context;
  const help = {
    group: t('help.waiver'),
    list: t('help.waiver_list'),
    remove: t('help.waiver_remove'),
    prune: t('help.waiver_prune'),
    finding: t('argument.gap_id'),
  };
  followUpGroup(
    program,
    context,
    act,
    'waiver',
    help,
    async () => (await import('../follow-up/waivers.js')).waiverCommands,
  )
    .command('set')
    .argument(findingArgument(t), t('argument.gap_id'))
    .description(t('help.waiver_set'))
    .addOption(new Option('--accepts <severity>', t('option.accepts')).choices([...SEVERITIES]))
    .option('--reason <text>', t('option.reason'))
    .option('--approved-by <role>', t('option.approved_by'))
    .option('--until <date>', t('option.until'))
    .action(
      act(async (id: string, own: WaiverOptions, command: Given) => {
        const options = command.optsWithGlobals();
        const { setWaiver } = await import('../follow-up/set-waiver.js');
        return setWaiver(await auditOf(context, options), id, own, isInteractive(context, options));
      }),
    );
};
