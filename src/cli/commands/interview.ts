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
  readonly copy?: readonly string[];
  readonly rename?: readonly string[];
  readonly remove?: readonly string[];
  readonly notApplicable?: readonly string[];
  readonly ask?: readonly string[];
  readonly evidence?: readonly string[];
  readonly answers?: readonly string[];
  readonly forceUnlock?: boolean;
  readonly input?: boolean;
}

/** Flags that say what else is said at a prompt. */
const TWINS = [
  'use',
  'add',
  'copy',
  'rename',
  'remove',
  'answers',
  'set',
  'notApplicable',
  'note',
  'ask',
  'evidence',
] as const satisfies readonly (keyof InterviewOptions)[];

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export const interview: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('interview')
    .argument(`[${t('argument.touchpoints')}...]`, t('argument.interview'))
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
    .option('--copy <touchpoint=name>', t('option.copy'), collect)
    .option('--rename <touchpoint=name>', t('option.rename'), collect)
    .option('--remove <touchpoint>', t('option.remove'), collect)
    .option('--not-applicable <id=reason>', t('option.not_applicable'), collect)
    .option('--ask <id=role>', t('option.ask'), collect)
    .option('--evidence <id=file>', t('option.evidence'), collect)
    .option('--answers <file>', t('option.answers'), collect)
    .option('--force-unlock', t('option.force_unlock'))
    .action(
      act(
        async (named: readonly string[], _own: object, command: { optsWithGlobals(): InterviewOptions }) => {
          const options = withNamed(command.optsWithGlobals(), named);
          if (options.theme !== undefined && !THEMES.includes(options.theme)) {
            throw new UsageError(
              t('usage.unknown_theme', { found: options.theme, allowed: THEMES.join(', ') }),
            );
          }
          const scripted = TWINS.some((twin) => options[twin] !== undefined);
          const interactive = context.stdin.isTTY && context.stdout.isTTY === true && options.input !== false;
          const prepares = options.prepare === true;
          if (!prepares && !scripted && !interactive) throw new UsageError(t('interview.no_terminal'));
          const { loadAudit } = await import('../load-audit.js');
          const loaded = await loadAudit(context, options);
          const { audit } = loaded;
          const ids = audit.touchpoints.map(({ id }) => id);
          const known = prepares ? new Set([...ids, ...audit.questionnaires.keys()]) : new Set(ids);
          const strange = options.touchpoint?.find((id) => !known.has(id));
          if (strange !== undefined) {
            throw new UsageError(
              t('usage.unknown_touchpoint', { id: strange, known: [...known].join(', ') }),
            );
          }
          if (prepares) {
            const { printPreparation } = await import('../interview/print-preparation.js');
            return printPreparation(loaded, options);
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
        },
      ),
    );
};

/** Touchpoints can be named with or without the flag. */
function withNamed(options: InterviewOptions, named: readonly string[]): InterviewOptions {
  return named.length === 0 ? options : { ...options, touchpoint: [...(options.touchpoint ?? []), ...named] };
}
