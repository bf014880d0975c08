import { extname, join, resolve } from 'node:path';
import { AUDIT_FILE } from '../answers/read-audit.js';
import { assess } from '../assess/assess.js';
import { saveFile } from '../files/atomic-save.js';
import { REPORT_FOLDER } from '../files/report-folder.js';
import type { Layout, LayoutId } from '../model/layout.js';
import type { Register } from '../model/register.js';
import type { RegisterFormat } from '../register/formats/format.js';
import { REGISTER_FORMATS } from '../register/formats/formats.js';
import { layoutInWords } from '../register/layout-in-words.js';
import type { LayoutInWords } from '../register/layout-in-words.js';
import { makeRegister } from '../register/make-register.js';
import { questionsToFill } from '../register/questions-to-fill.js';
import { wordsOf } from '../register/words.js';
import { printProblems } from '../terminal/print-problems.js';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { jsonOf } from './json.js';
import { refuseEmpty, showPath } from './load-audit.js';
import type { LoadedAudit } from './load-audit.js';
import { registerLayouts } from './register-layouts.js';
import { Stop, UsageError } from './stop.js';

export interface RegisterFileOptions {
  readonly layout: LayoutId;
  readonly format?: string;
  readonly out?: string;
}

/** The register of an audit, in the language of the command. Nothing to put in it is an error, and stops the command. */
export function registerOf(loaded: LoadedAudit): Register {
  refuseEmpty(loaded);
  const { audit, asOf, context, folder } = loaded;
  const made = makeRegister(assess(audit, asOf), { language: context.language, toolVersion: __VERSION__ });
  if (made.entries.length > 0) return made;
  const problem = { code: 'nothing_to_register', args: {}, file: AUDIT_FILE, level: 'error' } as const;
  printProblems(context.err, context.t, [problem], showPath(context, folder));
  throw new Stop(EXIT.couldNotRun);
}

/** Writes the register in the forms that the options name, and says where; or prints it, with `-o -`. */
export async function writeRegister(
  { audit, context, folder }: LoadedAudit,
  register: Register,
  options: RegisterFileOptions,
): Promise<void> {
  const layout = layoutNamed(options.layout);
  const formats = chosenFormats(context, options);
  const inWords = layoutInWords(layout, audit.law, wordsOf(register.made.language));
  if (options.out === '-') return print(context, register, inWords, formats);
  for (const format of formats) {
    const path =
      options.out === undefined
        ? join(folder, REPORT_FOLDER, registerFile(register, layout, format))
        : resolve(context.cwd, options.out);
    // Made again in a moment, so it need not outlive a loss of power; half a register there will never be.
    saveFile(path, await format.render(register, inWords), { durable: false });
    context.out.line(showPath(context, folder)(path));
  }
}

/** What would complete the register: beside the result, for whoever ran the command. */
export function hintAtGaps({ hint, t }: Context, register: Register): void {
  const open = questionsToFill(register);
  if (open.length > 0) {
    const only = open.filter(({ question }) => question.registerOnly).length;
    hint.line(t('register.hint', { questions: open.length, only }));
  }
  if (register.organisation.contact === undefined) hint.line(t('register.hint_organisation'));
}

async function print(
  { out, t }: Context,
  register: Register,
  layout: LayoutInWords,
  formats: readonly RegisterFormat[],
): Promise<void> {
  const [format] = formats;
  const rendering = await format?.render(register, layout);
  if (typeof rendering !== 'string') throw new UsageError(t('usage.out_not_text'));
  out.sink.write(format?.extension === 'json' ? jsonOf(register) : rendering);
}

/** `register.gba.nl.xlsx`; without a layout where all of it is in the file. */
function registerFile({ made }: Register, { id }: Layout, { extension, laidOut }: RegisterFormat): string {
  return ['register', ...(laidOut ? [id] : []), made.language, extension].join('.');
}

function layoutNamed(id: LayoutId): Layout {
  const found = registerLayouts().find((layout) => layout.id === id);
  if (found === undefined) throw new Error(`no layout ${id}`);
  return found;
}

/** By name, else as the name of the file says. */
function chosenFormats({ t }: Context, { format, out }: RegisterFileOptions): RegisterFormat[] {
  const known: Readonly<Record<string, RegisterFormat>> = REGISTER_FORMATS;
  const ending = extname(out ?? '').slice(1);
  const names = format?.split(',').map((name) => name.trim()) ?? [
    Object.hasOwn(known, ending) ? ending : 'xlsx',
  ];
  const formats = names.map((name) => {
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    if (found !== undefined) return found;
    throw new UsageError(t('usage.unknown_format', { name, allowed: Object.keys(known).join(', ') }));
  });
  if (out !== undefined && formats.length > 1) throw new UsageError(t('usage.out_one_format'));
  return formats;
}
