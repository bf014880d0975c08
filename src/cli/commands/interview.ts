import { Option } from 'commander';
import { THEMES } from '../../model/vocabulary.js';
import type { Theme } from '../../model/vocabulary.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';
import { UsageError } from '../stop.js';

export interface InterviewOptions extends AuditOptions {
  readonly quick?: boolean;
  readonly register?: boolean;
  readonly unknown?: boolean;
  readonly stale?: boolean;
  readonly touchpoint?: readonly string[];
  readonly theme?: Theme;
  readonly plain?: boolean;
  readonly prepare?: boolean;
  readonly format?: string;
  readonly with?: string;
  readonly set?: readonly string[];
  readonly note?: readonly string[];
  readonly use?: readonly string[];
  readonly add?: readonly string[];
  readonly answers?: readonly string[];
  readonly forceUnlock?: boolean;
  readonly input?: boolean;
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export const interview: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('interview')
    .description(t('help.interview'))
    .option('--quick', t('option.quick'))
    .option('--touchpoint <id>', t('option.touchpoint'), collect)
    .option('--theme <theme>', t('option.theme'))
    .option('--unknown', t('option.unknown'))
    .option('--stale', t('option.stale'))
    .option('--register', t('option.register'))
    .option('--prepare', t('option.prepare'))
    .addOption(new Option('--format <name>', t('option.prepare_format')).choices(['text', 'md', 'html']))
    .option('--plain', t('option.plain'))
    .option('--with <role>', t('option.with'))
    .option('--set <id=value>', t('option.set'), collect)
    .option('--note <id=text>', t('option.note'), collect)
    .option('--use <kind=use>', t('option.use'), collect)
    .option('--add <kind=name>', t('option.add'), collect)
    .option('--answers <file>', t('option.answers'), collect)
    .option('--force-unlock', t('option.force_unlock'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): InterviewOptions }) => {
        const options = command.optsWithGlobals();
        if (options.theme !== undefined && !THEMES.includes(options.theme)) {
          throw new UsageError(
            t('usage.unknown_theme', { found: options.theme, allowed: THEMES.join(', ') }),
          );
        }
        if (options.prepare === true) {
          const { printPreparation } = await import('../interview/print-preparation.js');
          return printPreparation(context, options);
        }
        const { set, note, use, add, answers } = options;
        const scripted = [set, note, use, add, answers].some((given) => given !== undefined);
        const interactive = context.stdin.isTTY && context.stdout.isTTY === true && options.input !== false;
        if (!scripted && !interactive) throw new UsageError(t('interview.no_terminal'));
        const { loadAudit } = await import('../load-audit.js');
        const loaded = await loadAudit(context, options);
        const ids = loaded.audit.touchpoints.map(({ id }) => id);
        const strange = options.touchpoint?.find((id) => !ids.includes(id));
        if (strange !== undefined) {
          throw new UsageError(t('usage.unknown_touchpoint', { id: strange, known: ids.join(', ') }));
        }
        const { withLock } = await import('../interview/with-lock.js');
        return withLock(loaded, options.forceUnlock === true, async () => {
          if (scripted) {
            const { applyFlags } = await import('../interview/apply-flags.js');
            return applyFlags(loaded, options);
          }
          const { holdInterview } = await import('../interview/hold-interview.js');
          return holdInterview(loaded, options);
        });
      }),
    );
};
