import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';
import { UsageError } from '../stop.js';

export const schema: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('schema')
    .argument(`[${t('argument.name')}]`, t('argument.schema'))
    .description(t('help.schema'))
    .action(
      act(async (name: string | undefined, _own: object, command: { optsWithGlobals(): AuditOptions }) => {
        const options = command.optsWithGlobals();
        const { loadAudit, openCatalogue, showPath } = await import('../load-audit.js');
        const { schemaNamed, schemaNames, writeSchemas } = await import('../write-schemas.js');
        if (name !== undefined) {
          const catalogue = await openCatalogue(context, options);
          const found = await schemaNamed(name, catalogue, context.language, t);
          if (found === undefined) {
            const names = schemaNames(catalogue);
            const { nearest } = await import('../../yaml/suggest.js');
            throw new UsageError(
              t('schema.unknown', { name, nearest: nearest(name, names) ?? names.join(', ') }),
            );
          }
          const { jsonOf } = await import('../json.js');
          context.out.sink.write(jsonOf(found));
          return EXIT.fine;
        }
        const { folder, catalogue, context: ours } = await loadAudit(context, options);
        const show = showPath(context, folder);
        for (const path of writeSchemas(folder, catalogue, ours.language, ours.t)) ours.out.line(show(path));
        return EXIT.fine;
      }),
    );
};
