import { Option } from 'commander';
import { SEVERITIES } from '../../model/vocabulary.js';
import { EXIT } from '../exit-codes.js';
import type { WaiverOptions } from '../follow-up/set-waiver.js';
import { isInteractive } from '../is-interactive.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

type Options = AuditOptions & { readonly json?: boolean; readonly input?: boolean };
interface Given {
  optsWithGlobals(): Options & WaiverOptions;
}

export const waiver: DefineCommand = (program, context, act) => {
  const { t } = context;
  const group = program.command('waiver').description(t('help.waiver')).helpCommand(false);
  const finding = `<${t('argument.finding')}>`;
  const load = async (options: Options) => (await import('../load-audit.js')).loadAudit(context, options);
  const waivers = () => import('../follow-up/waivers.js');

  group
    .command('list')
    .description(t('help.waiver_list'))
    .option('--json', t('option.json'))
    .action(
      act(async (_own: object, command: Given) => {
        const options = command.optsWithGlobals();
        (await waivers()).listWaivers(await load(options), options.json === true);
        return EXIT.fine;
      }),
    );
  group
    .command('set')
    .argument(finding, t('argument.gap_id'))
    .description(t('help.waiver_set'))
    .addOption(new Option('--accepts <severity>', t('option.accepts')).choices([...SEVERITIES]))
    .option('--reason <text>', t('option.reason'))
    .option('--approved-by <role>', t('option.approved_by'))
    .option('--until <date>', t('option.until'))
    .action(
      act(async (id: string, { accepts, reason, approvedBy, until }: WaiverOptions, command: Given) => {
        const options = command.optsWithGlobals();
        const { setWaiver } = await import('../follow-up/set-waiver.js');
        const given = {
          ...(accepts !== undefined && { accepts }),
          ...(reason !== undefined && { reason }),
          ...(approvedBy !== undefined && { approvedBy }),
          ...(until !== undefined && { until }),
        };
        return setWaiver(await load(options), id, given, isInteractive(context, options));
      }),
    );
  group
    .command('remove')
    .argument(finding, t('argument.gap_id'))
    .description(t('help.waiver_remove'))
    .action(
      act(async (id: string, _own: object, command: Given) =>
        (await waivers()).removeWaiver(await load(command.optsWithGlobals()), id),
      ),
    );
  group
    .command('prune')
    .description(t('help.waiver_prune'))
    .action(
      act(async (_own: object, command: Given) =>
        (await waivers()).pruneWaivers(await load(command.optsWithGlobals())),
      ),
    );
};
