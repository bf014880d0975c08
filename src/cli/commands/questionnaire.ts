import { EXIT } from '../exit-codes.js';
import { auditFolder } from '../load-audit.js';
import type { AuditOptions } from '../load-audit.js';
import { loadCatalogue } from '../load-catalogue.js';
import { jsonOf } from '../json.js';
import type { DefineCommand } from '../program.js';
import { UsageError } from '../stop.js';
import { nearest } from '../../yaml/suggest.js';
import { printQuestionnaire } from '../print-questionnaire.js';

interface Options extends AuditOptions {
  readonly json?: boolean;
}

export const questionnaire: DefineCommand = (program, context, act) => {
  const { t, out, language } = context;
  const group = program.command('questionnaire').description(t('help.questionnaire')).helpCommand(false);

  group
    .command('list')
    .description(t('help.questionnaire_list'))
    .option('--json', t('option.json'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): Options }) => {
        const options = command.optsWithGlobals();
        const { catalogue } = await loadCatalogue(auditFolder(context, options));
        const kinds = [...catalogue.kinds.values()].map(({ questionnaire: kind }) => kind);
        if (options.json === true) {
          out.sink.write(
            jsonOf(kinds.map(({ id, version, title, summary }) => ({ id, version, title, summary }))),
          );
          return EXIT.fine;
        }
        const width = Math.max(...kinds.map(({ id, version }) => `${id}@${version}`.length));
        for (const { id, version, title, questions } of kinds) {
          const count = t('questionnaire.count', {
            questions: questions.length,
            core: questions.filter(({ core }) => core).length,
          });
          out.line(`${`${id}@${version}`.padEnd(width)}  ${title[language]} (${count})`);
        }
        return EXIT.fine;
      }),
    );

  group
    .command('show')
    .argument('<id>', t('argument.kind'))
    .description(t('help.questionnaire_show'))
    .option('--json', t('option.json'))
    .action(
      act(async (id: string, _own: object, command: { optsWithGlobals(): Options }) => {
        const options = command.optsWithGlobals();
        const { catalogue } = await loadCatalogue(auditFolder(context, options));
        const kind = catalogue.kinds.get(id)?.questionnaire;
        if (kind === undefined) {
          const known = [...catalogue.kinds.keys()];
          throw new UsageError(
            t('questionnaire.unknown', { id, nearest: nearest(id, known) ?? known.join(', ') }),
          );
        }
        if (options.json === true) out.sink.write(jsonOf(kind));
        else printQuestionnaire(context, kind);
        return EXIT.fine;
      }),
    );

  group
    .command('lint')
    .argument(`[${t('argument.files')}...]`, t('argument.lint'))
    .description(t('help.questionnaire_lint'))
    .action(
      act(async (files: string[], _own: object, command: { optsWithGlobals(): AuditOptions }) => {
        const { lintFiles } = await import('../lint-files.js');
        return lintFiles(context, auditFolder(context, command.optsWithGlobals()), files);
      }),
    );
};
