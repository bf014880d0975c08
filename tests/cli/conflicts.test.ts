import { describe, expect, it, test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, exampleFolder } from '../support/cli.js';
import { put } from '../support/folders.js';
import { runInside } from '../support/run-inside.js';

const MAIL = 'touchpoints/email.yaml';
const FILES = ['audit.yaml', MAIL, 'interviews/2026-11-17-kliniek.yaml', 'questionnaires/whatsapp.yaml'];

/** The third line of a file as two branches would have it, with or without what was there before. */
function conflict(folder: string, path: string, base: boolean): void {
  const lines = readFileSync(join(folder, path), 'utf8').split('\n');
  const [line = ''] = lines.splice(2, 1);
  const before = base ? ['||||||| 12ab34c', line] : [];
  lines.splice(2, 0, '<<<<<<< main', line, ...before, '=======', `${line} [`, '>>>>>>> feature/answers: two');
  writeFileSync(join(folder, path), lines.join('\n'));
}

/** With a questionnaire of the team's own. */
function audit(): string {
  const folder = exampleFolder();
  put('questionnaires/whatsapp.yaml', readFileSync(join(ROOT, 'questionnaires/whatsapp.yaml')))(folder);
  return folder;
}

describe('a merge that was not finished', () => {
  const cases = FILES.flatMap((path) => [false, true].map((base) => [path, base] as const));
  test.each(cases)('%s, what was there before: %s', async (path, base) => {
    const folder = audit();
    conflict(folder, path, base);
    for (const command of ['validate', 'status', 'report']) {
      const ran = await runInside([command, '--dir', folder, '--lang', 'en']);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(`${path}:3:1\n`);
      expect(ran.stderr).toContain(
        `A merge conflict has not been resolved here: “main” and “feature/answers: two” say different things in lines 3 to ${base ? 9 : 7}.`,
      );
      expect(ran.stderr).toContain(
        'what to do: Keep what is right, delete the rest and the lines that start with',
      );
      expect(ran.stderr).toContain('\n1 error.\n');
    }
  });

  it('two conflicts in one file, and one in another: three problems, in Dutch too', async () => {
    const folder = audit();
    conflict(folder, MAIL, false);
    const text = readFileSync(join(folder, MAIL), 'utf8');
    writeFileSync(join(folder, MAIL), `${text}<<<<<<< HEAD\n=======\n>>>>>>> main\n`);
    conflict(folder, 'interviews/2026-11-17-kliniek.yaml', true);
    const ran = await runInside(['validate', '--dir', folder, '--lang', 'nl']);
    expect(ran.stderr.match(/samenvoegconflict/g)).toHaveLength(3);
    expect(ran.stderr).toContain('“HEAD” en “main” zeggen iets anders in regel');
    const json = await runInside(['validate', '--dir', folder, '--json']);
    const { problems } = JSON.parse(json.stdout) as { problems: { code: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(['yaml_conflict', 'yaml_conflict', 'yaml_conflict']);
  });
});
