import { Option } from 'commander';
import { ACTION_STATUSES } from '../../model/vocabulary.js';
import { EXIT } from '../exit-codes.js';
import type { ActionOptions } from '../follow-up/set-action.js';
import { isInteractive } from '../is-interactive.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

type Options = AuditOptions & { readonly json?: boolean; readonly input?: boolean };
interface Given {
  optsWithGlobals(): Options;
}

export const action: DefineCommand = (program, context, act) => {
  const { t } = context;
  const group = program.command('action').description(t('help.action')).helpCommand(false);
  const finding = `<${t('argument.finding')}>`;
  const load = async (options: Options) => (await import('../load-audit.js')).loadAudit(context, options);
  const actions = () => import('../follow-up/actions.js');

  group
    .command('list')
    .description(t('help.action_list'))
    .option('--json', t('option.json'))
    .action(
      act(async (_own: object, command: Given) => {
        const options = command.optsWithGlobals();
        (await actions()).listActions(await load(options), options.json === true);
        return EXIT.fine;
      }),
    );
  group
    .command('set')
    .argument(finding, t('argument.finding_id'))
    .description(t('help.action_set'))
    .option('--owner <role>', t('option.owner'))
    .option('--due <date>', t('option.due'))
    .addOption(new Option('--status <status>', t('option.status')).choices([...ACTION_STATUSES]))
    .option('--ticket <text>', t('option.ticket'))
    .action(
      act(async (id: string, own: ActionOptions, command: Given) => {
        const options = command.optsWithGlobals();
        const { setAction } = await import('../follow-up/set-action.js');
        return setAction(await load(options), id, own, isInteractive(context, options));
      }),
    );
  group
    .command('remove')
    .argument(finding, t('argument.finding_id'))
    .description(t('help.action_remove'))
    .action(
      act(async (id: string, _own: object, command: Given) =>
        (await actions()).removeAction(await load(command.optsWithGlobals()), id),
      ),
    );
  group
    .command('prune')
    .description(t('help.action_prune'))
    .action(
      act(async (_own: object, command: Given) =>
        (await actions()).pruneActions(await load(command.optsWithGlobals())),
      ),
    );
};
