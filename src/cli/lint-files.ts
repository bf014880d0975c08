import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../files/atomic-save.js';
import { ownContentFiles } from '../files/audit-folder.js';
import { Gatherer } from '../yaml/raw-file.js';
import type { RawFile } from '../yaml/raw-file.js';
import { inFileOrder } from '../answers/read-audit.js';
import type { Problem } from '../model/problem.js';
import { registerLayouts } from './register-layouts.js';
import { citedLaw, lintLaw } from '../questionnaire/lint-law.js';
import { lintQuestionnaire } from '../questionnaire/lint.js';
import { readLaw } from '../questionnaire/read-law.js';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.js';
import { sharedIds } from '../questionnaire/shared-ids.js';
import { printProblems } from '../terminal/print-problems.js';
import type { Context } from './context.js';
import { showPath } from './load-audit.js';
import { contentValidators, shippedLaw } from './load-catalogue.js';
import { EXIT } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { Stop, UsageError } from './stop.js';

/**
 * Checks questionnaires and law.yaml: the files named, else the audit folder's own.
 *
 * @returns 0 when clean, 2 when a file cannot be used
 */
export async function lintFiles(
  context: Context,
  folder: string,
  names: readonly string[],
): Promise<ExitCode> {
  const { t, out, err } = context;
  const files = names.length > 0 ? names.map((name) => readNamed(context, name)) : ownFiles(folder);
  if (files.length === 0) throw new UsageError(t('lint.nothing'));
  const isLaw = ({ path }: RawFile): boolean => /(?:^|[\\/])law\.yaml$/.test(path);

  const validators = await contentValidators();
  const gathered = new Gatherer();
  const laws = files
    .filter(isLaw)
    .flatMap((file) => gathered.parse(file, (path, content) => readLaw(path, content, validators.law)));
  const law = new Map([...shippedLaw(), ...laws.flatMap((found) => [...found.law])]);
  const questionnaires = files
    .filter((file) => !isLaw(file))
    .flatMap((file) =>
      gathered.parse(file, (path, content) => readQuestionnaire(path, content, validators.questionnaire)),
    );
  // Which references are used is known only when questionnaires are looked at too.
  const cited =
    questionnaires.length > 0
      ? new Set([
          ...citedLaw(questionnaires.map(({ questionnaire }) => questionnaire)),
          ...registerLayouts().flatMap(({ columns }) => columns.flatMap(({ statutory }) => statutory ?? [])),
        ])
      : undefined;
  const problems = [
    ...gathered.problems,
    ...questionnaires.flatMap((found) => lintQuestionnaire(found, law)),
    ...laws.flatMap((found) => lintLaw(found, cited)),
    // Files that were named need not belong to one audit.
    ...(names.length === 0 ? sharedIds(questionnaires) : []),
  ];
  if (problems.length === 0) {
    out.line(t('lint.clean', { count: files.length }), 'good');
    return EXIT.fine;
  }
  const shown = names.length > 0 ? undefined : showPath(context, folder);
  printProblems(err, t, inFileOrder(problems), shown);
  if (problems.every(({ level }) => level === 'warning')) return EXIT.fine;
  throw new Stop(EXIT.couldNotRun);
}

function ownFiles(folder: string): RawFile[] {
  const { questionnaires, law } = ownContentFiles(folder);
  return [...questionnaires, ...law];
}

function readNamed({ cwd }: Context, name: string): RawFile {
  try {
    return { path: name, content: readFileSync(resolve(cwd, name)) };
  } catch (error) {
    const problem: Problem = {
      code: 'file_unreadable',
      args: { reason: reasonOf(error) },
      file: name,
      level: 'error',
    };
    return { path: name, problem };
  }
}
