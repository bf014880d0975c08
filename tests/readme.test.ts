import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { EXIT } from '../src/cli/exit-codes.js';
import { questionCommands } from '../src/terminal/question-screen.js';
import { ROOT, temporaryFolder } from './support/cli.js';
import { runInside } from './support/run-inside.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Every page that people read, with what is written in it outside the worked example. */
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.startsWith('example'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
];

/** The lines of the shell blocks, without their comments. */
const shellLines = (text: string): string[] =>
  [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter(Boolean),
  );

/** Arguments as a shell would split them. */
const argumentsOf = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));

const commands = shellLines(readme)
  .filter((line) => line.startsWith('touchpoint-audit '))
  .map((line) => line.slice('touchpoint-audit '.length));

/** What needs a terminal, with its flag twins. */
const WITHOUT_TERMINAL: Readonly<Record<string, string>> = {
  'init my-audit': '--organisation Test',
  'interview --dir my-audit --quick --with "Head of customer service"':
    '--use whatsapp=in_use --ask whatsapp/whatsapp_form="The web agency"',
};

/** What they end with when it is not 0: in the example of the gate there is something to find. */
const ENDS_WITH: Readonly<Record<string, number>> = {
  'check --dir ci-audit --fail-on high --require-complete': 1,
  'check --dir ci-audit --format text,github,sarif=findings.sarif,junit=findings.xml': 1,
};

/** What needs a repository: tests/cli/diff.test.ts has them. */
const isInRepository = (command: string): boolean => command.startsWith('diff main');

describe('the commands of the README', () => {
  it('can be given as they stand, one after the other', async () => {
    const folder = temporaryFolder();
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands.filter((one) => !isInRepository(one))) {
      const args = argumentsOf(`${command} ${WITHOUT_TERMINAL[command] ?? ''}`).map((arg) =>
        arg.startsWith('questionnaires/') ? join(ROOT, arg) : arg,
      );
      // What it says beside the result is not looked at here.
      const quiet = command.startsWith('fmt') ? ['--quiet'] : [];
      const { code, stderr } = await runInside([...args, ...quiet], {
        cwd: folder,
        env: { LANG: 'C.UTF-8' },
      });
      expect({ command, code, stderr }).toEqual({ command, code: ENDS_WITH[command] ?? 0, stderr: '' });
    }
    expect(existsSync(join(folder, 'my-audit/reports/gap-report.nl.html'))).toBe(true);
    expect(existsSync(join(folder, 'ci-audit/reports/gap-report.en.md'))).toBe(true);
  });

  it('and options in its text exist', async () => {
    const help = await Promise.all(
      [
        '',
        'init',
        'interview',
        'report',
        'check',
        'fmt',
        'schema',
        'diff',
        'validate',
        'questionnaire list',
      ].map((command) => runInside([...argumentsOf(command), '--help'])),
    );
    const known = new Set(help.flatMap(({ stdout }) => stdout.match(/--[a-z-]+/g) ?? []));
    const named = [...readme.matchAll(/`[^`\n]*`/g)]
      .filter(([code]) => !/^`(?:git|npm) /.test(code))
      .flatMap(([code]) => code.match(/--[a-z-]+/g) ?? []);
    expect(named.filter((option) => !known.has(option))).toEqual([]);
  });

  it('begin with the two that do everything, and they are scripts', () => {
    expect(shellLines(readme).slice(0, 2)).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
  });
});

it('the README names every exit code, and no other', () => {
  const table = /^\| exit code [^]*?\n\n/m.exec(readme)?.[0] ?? '';
  const codes = [...table.matchAll(/^\| (\d+) /gm)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(EXIT).toSorted((a, b) => a - b));
});

it('the README names every key of a question, and no other', () => {
  const table = /^\| key [^]*?\n\n/m.exec(readme)?.[0] ?? '';
  const keys = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/`([^\d`])`/g) ?? [],
  );
  expect(keys.map((key) => key.slice(1, -1)).sort()).toEqual(questionCommands.map(({ key }) => key).sort());
});

test('docs/decisions/dependencies.md names every dependency, with its version and licence', () => {
  const { devDependencies, dependencies = {} } = JSON.parse(read('package.json')) as {
    devDependencies: Record<string, string>;
    dependencies?: Record<string, string>;
  };
  expect(dependencies).toEqual({});
  const installed = Object.keys(devDependencies).map((name) => {
    const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`)) as Record<
      string,
      string
    >;
    return `${name} ${version} ${license}`;
  });
  const rows = read('docs/decisions/dependencies.md').matchAll(/^\| (\S+) +\| (\d\S*) +\| (\S+) +\|/gm);
  expect([...rows].map(([, name, version, licence]) => `${name} ${version} ${licence}`).sort()).toEqual(
    installed.sort(),
  );
});

test('the files shown in docs/file-formats.md are valid', async () => {
  const folder = temporaryFolder();
  const shown = [...read('docs/file-formats.md').matchAll(/^```yaml\n([^]*?)^```/gm)].map(
    ([, yaml = '']) => yaml,
  );
  mkdirSync(join(folder, 'touchpoints'));
  mkdirSync(join(folder, 'register'));
  for (const yaml of shown) {
    const id = /^touchpoint: (.*)$/m.exec(yaml)?.[1];
    const file = /^existing_register:/m.test(yaml)
      ? 'register/existing.yaml'
      : /^register_import:/m.test(yaml)
        ? 'register/import.yaml'
        : /^baseline:/m.test(yaml)
          ? 'baseline.yaml'
          : 'audit.yaml';
    writeFileSync(join(folder, id === undefined ? file : `touchpoints/${id}.yaml`), yaml);
  }
  expect(readdirSync(folder).sort()).toEqual(['audit.yaml', 'baseline.yaml', 'register', 'touchpoints']);
  expect(readdirSync(join(folder, 'register')).sort()).toEqual(['existing.yaml', 'import.yaml']);
  // It is in the example's colours, with its logo.
  writeFileSync(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  const { code, stdout } = await runInside(['validate', '--dir', folder, '--lang', 'en']);
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 touchpoint') as string,
  });
});

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('links to files and headings that exist', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [file = '', heading] = link.split('#');
        const target = file === '' ? page : join(dirname(page), file);
        if (!existsSync(join(ROOT, target))) return true;
        return heading !== undefined && !anchorsOf(read(target)).includes(heading);
      });
    expect(broken).toEqual([]);
  });

  test('names scripts and files that exist', () => {
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    const paths = [...text.matchAll(/`((?:src|tests|templates|questionnaires|bin)\/[\w./-]+)`/g)]
      .map(([, path = '']) => path)
      // What the build makes, and what a team would add itself.
      .filter((path) => !path.startsWith('src/shipped') && !path.endsWith('/contact.html.hbs'));
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
