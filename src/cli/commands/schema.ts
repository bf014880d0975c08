import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

interface SchemaOptions extends AuditOptions {
  readonly check?: boolean;
}

export const schema: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('schema')
    .argument(`[${t('argument.name')}]`, t('argument.schema'))
    .description(t('help.schema'))
    .option('--check', t('option.schema_check'))
    .action(
      act(async (name: string | undefined, _own: object, command: { optsWithGlobals(): SchemaOptions }) => {
        const options = command.optsWithGlobals();
        const { loadAudit, openCatalogue, showPath } = await import('../load-audit.js');
        if (name !== undefined) {
          const { printSchema } = await import('../print-schema.js');
          return printSchema(context, await openCatalogue(context, options), name);
        }
        const { folder, catalogue, audit, context: ours } = await loadAudit(context, options);
        const { staleSchemas, writeSchemas } = await import('../write-schemas.js');
        const { language, t: say, out, err } = ours;
        const source = { catalogue, language, t: say, touchpoints: audit.touchpoints };
        const show = showPath(context, folder);
        const check = options.check === true;
        const paths = check ? staleSchemas(folder, source) : writeSchemas(folder, source);
        for (const path of paths) out.line(show(path));
        if (!check) return EXIT.fine;
        if (paths.length === 0) out.line(say('schema.fresh'), 'good');
        else err.line(say('schema.stale', { count: paths.length }), 'bad');
        return paths.length === 0 ? EXIT.fine : EXIT.gate;
      }),
    );
};
