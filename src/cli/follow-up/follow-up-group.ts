import type { Command } from 'commander';
import type { Translate } from '../../text/translate.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { AuditOptions, LoadedAudit } from '../load-audit.js';
import type { Act } from '../program.js';

export type FollowUpOptions = AuditOptions & { readonly json?: boolean; readonly input?: boolean };

/** A command as commander hands it to an action. */
export interface Given {
  optsWithGlobals(): FollowUpOptions;
}

/** What can be done with waivers, and with actions. */
export interface FollowUp {
  readonly list: (loaded: LoadedAudit, json: boolean) => void;
  readonly remove: (loaded: LoadedAudit, id: string) => Promise<ExitCode>;
  readonly prune: (loaded: LoadedAudit) => Promise<ExitCode>;
}

/** The sentences of the help of a group. */
export interface GroupHelp {
  readonly group: string;
  readonly list: string;
  readonly remove: string;
  readonly prune: string;
  /** Of the id that names a finding. */
  readonly finding: string;
}

/** The audit of a command; loaded when it runs. */
export const auditOf = async (context: Context, options: FollowUpOptions): Promise<LoadedAudit> =>
  (await import('../load-audit.js')).loadAudit(context, options);

/** How an id is named in help. */
export const findingArgument = (t: Translate): string => `<${t('argument.finding')}>`;

/**
 * A group of commands with `list`, `remove` and `prune`, which waivers and actions have in common.
 *
 * @param load what they do; loaded when one of them runs
 */
export function followUpGroup(
  program: Command,
  context: Context,
  act: Act,
  name: string,
  help: GroupHelp,
  load: () => Promise<FollowUp>,
): Command {
  const { t } = context;
  const group = program.command(name).description(help.group).helpCommand(false);
  group
    .command('list')
    .description(help.list)
    .option('--json', t('option.json'))
    .action(
      act(async (_own: object, command: Given) => {
        const options = command.optsWithGlobals();
        (await load()).list(await auditOf(context, options), options.json === true);
        return EXIT.fine;
      }),
    );
  group
    .command('remove')
    .argument(findingArgument(t), help.finding)
    .description(help.remove)
    .action(
      act(async (id: string, _own: object, command: Given) =>
        (await load()).remove(await auditOf(context, command.optsWithGlobals()), id),
      ),
    );
  group
    .command('prune')
    .description(help.prune)
    .action(
      act(async (_own: object, command: Given) =>
        (await load()).prune(await auditOf(context, command.optsWithGlobals())),
      ),
    );
  return group;
}
