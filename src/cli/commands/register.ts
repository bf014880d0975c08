import { Option } from 'commander';
import { LAYOUTS } from '../../model/layout.js';
import type { LayoutId } from '../../model/layout.js';
import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';
import { defineRegisterImport } from './register-import.js';

interface RegisterOptions extends AuditOptions {
  readonly layout: LayoutId;
  readonly format?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export const register: DefineCommand = (program, context, act) => {
  const { t } = context;
  const group = program.command('register').helpCommand(false);
  defineRegisterImport(group, context, act);
  group
    .description(t('help.register'))
    .addOption(
      new Option('--layout <name>', t('option.layout'))
        .choices([...LAYOUTS])
        .default('minimum' satisfies LayoutId),
    )
    .option('--format <names>', t('option.register_format'))
    .option('-o, --out <file>', t('option.register_out'))
    .option('--json', t('option.json'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): RegisterOptions }) => {
        const options = command.optsWithGlobals();
        const { loadAudit } = await import('../load-audit.js');
        const loaded = await loadAudit(context, options);
        const { hintAtGaps, registerOf, writeRegister } = await import('../write-register.js');
        const made = registerOf(loaded);
        if (options.json === true) {
          const { jsonOf } = await import('../json.js');
          context.out.sink.write(jsonOf(made));
          return EXIT.fine;
        }
        await writeRegister(loaded, made, options);
        if (options.out !== '-') hintAtGaps(loaded.context, made);
        return EXIT.fine;
      }),
    );
};
