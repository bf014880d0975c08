import { resolve } from 'node:path';
import type { Problem, Result } from '../../model/problem.js';
import { hasName, openColumns } from '../../register/import/map-table.js';
import { readTable } from '../../register/import/read-table.js';
import { toEntries } from '../../register/import/to-entries.js';
import { printProblems } from '../../terminal/print-problems.js';
import type { RegisterImportOptions } from '../commands/register-import.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { jsonOf } from '../json.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { Stop } from '../stop.js';
import { askColumns, askMatches } from './ask-import.js';
import { decide, mapChecked, refuseStrangeColumns } from './decide.js';
import { importAsData } from './import-as-data.js';
import { matchFlags } from './import-flags.js';
import { printMapping, printOpenColumns, printOutcome } from './print-import.js';
import { readGivenFile } from './read-given-file.js';
import { savedImport } from './saved-import.js';
import { reconcile, registerOf, save } from './store-import.js';

/** No register of one organisation has more; and register/existing.yaml has to stay a file that people can read. */
const MAX_ENTRIES = 1000;

/**
 * `register import`: file → table → columns → entries → held against the answers → register/existing.yaml and register/import.yaml. What is
 * not certain is asked, or at least said with the flag to give.
 */
export async function importRegister(
  loaded: LoadedAudit,
  file: string,
  options: RegisterImportOptions,
): Promise<ExitCode> {
  const { context, folder, audit } = loaded;
  const say = (problems: readonly Problem[]): never => {
    if (options.json === true) context.out.sink.write(jsonOf({ problems }));
    else printProblems(context.err, context.t, problems, (path) => path);
    throw new Stop(EXIT.couldNotRun);
  };
  const value = <T>(result: Result<T>): T => (result.ok ? result.value : say(result.problems));

  const shown = showPath(context, context.cwd)(file);
  const { name, bytes } = value(readGivenFile(resolve(context.cwd, file), shown));
  const table = value(inFile(readTable(name, bytes), shown));
  const saved = value(savedImport(folder));
  const interactive =
    context.stdin.isTTY && context.stdout.isTTY === true && options.input !== false && options.json !== true;

  const decisions = decide(loaded, options, saved);
  let mapped = value(inFile(mapChecked(table, decisions), shown));
  refuseStrangeColumns(loaded, options, mapped);
  if (interactive && openColumns(mapped).length > 0) {
    printMapping(context, table, mapped, { file: shown, saved: saved !== undefined });
    const asked = await askColumns(context, openColumns(mapped));
    if (asked === undefined) return EXIT.interrupted;
    mapped = value(
      inFile(mapChecked(table, { ...decisions, columns: new Map([...decisions.columns, ...asked]) }), shown),
    );
  }
  const open = openColumns(mapped);
  if (open.length > 0) {
    if (options.json === true) context.out.sink.write(jsonOf(importAsData({ table, mapped })));
    else {
      printMapping(context, table, mapped, { file: shown, saved: saved !== undefined });
      printOpenColumns(context, open);
    }
    return EXIT.couldNotRun;
  }
  if (!mapped.sheets.some(hasName)) say([{ code: 'table_no_name', args: {}, file: shown, level: 'error' }]);

  const read = toEntries(mapped);
  const count = read.entries.length;
  if (count === 0) say([{ code: 'table_no_entries', args: {}, file: shown, level: 'error' }]);
  if (count > MAX_ENTRIES) {
    say([
      { code: 'table_too_many_entries', args: { count, limit: MAX_ENTRIES }, file: shown, level: 'error' },
    ]);
  }

  const flags = matchFlags(context, options, read.entries, audit.touchpoints);
  let register = registerOf(loaded, { name, bytes }, read, flags);
  let outcome = reconcile(loaded, register);
  if (interactive && outcome.matches.some(({ unclear }) => unclear.length > 0)) {
    const nameOf = (id: string): string =>
      audit.touchpoints.find((touchpoint) => touchpoint.id === id)?.name ?? id;
    const asked = await askMatches(context, outcome.matches, nameOf);
    if (asked === undefined) return EXIT.interrupted;
    register = registerOf(loaded, { name, bytes }, read, new Map([...flags, ...asked]));
    outcome = reconcile(loaded, register);
  }
  const written = value(save(loaded, register, decisions, mapped, options.dryRun === true));
  if (options.json === true) {
    context.out.sink.write(jsonOf(importAsData({ table, mapped, read, register, outcome })));
    return EXIT.fine;
  }
  printMapping(context, table, mapped, { file: shown, saved: saved !== undefined });
  printOutcome(loaded, { read, register, outcome, written });
  return EXIT.fine;
}

/** Problems of the file as the user named it. */
const inFile = <T>(result: Result<T>, file: string): Result<T> =>
  result.ok ? result : { ok: false, problems: result.problems.map((problem) => ({ ...problem, file })) };
