import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { github } from '../../src/report/formats/github.js';
import { workflowCommand } from '../../src/report/formats/github/workflow-command.js';
import { EXAMPLE } from '../support/cli.js';
import { placedAudit, textsIn } from '../support/placed-audit.js';
import {
  both,
  control,
  report,
  touchpoint,
  question,
  questionnaire,
  answered,
} from '../support/small-audit.js';
import type { Severity } from '../../src/model/vocabulary.js';
import { workflowCommands } from '../support/workflow-commands.js';

describe('a command is read as it was meant', () => {
  const place = { file: 'a:b,c%/d.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 };
  test.each([
    'plain',
    'two\nlines',
    '100% sure, at 12:30',
    '::error::x',
    '\r\n::stop-commands::a',
    '%0A',
    '%250A',
    '##[error]x',
    '',
  ])('%j', (text) => {
    const line = workflowCommand('error', { ...place, title: text }, text);
    expect(line.match(/[\r\n]/g)).toEqual(['\n']);
    expect(workflowCommands(line)).toEqual([
      {
        name: 'error',
        properties: {
          file: 'a:b,c%/d.yaml',
          line: '3',
          endLine: '3',
          col: '5',
          endColumn: '9',
          ...(text !== '' && { title: text }),
        },
        message: text,
      },
    ]);
  });

  test('over several lines without columns, which GitHub knows within one line only', () => {
    const [command] = workflowCommands(workflowCommand('notice', { ...place, endLine: 4 }, 'x'));
    expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'line', 'endLine']);
  });
});

test('the worked example: the worst first, each at its line', () => {
  const { report: make, places } = placedAudit(textsIn(EXAMPLE));
  const commands = workflowCommands(github.render(make('en'), { places }));
  expect(commands.map(({ name }) => name)).toEqual([
    ...Array<string>(10).fill('error'),
    ...Array<string>(10).fill('warning'),
    ...Array<string>(10).fill('notice'),
  ]);
  expect(commands.at(-1)).toEqual({
    name: 'notice',
    properties: {},
    message: '40 more findings are in the summary of this job.',
  });
  const place = places.get('custom-audiences/legal_basis');
  expect(commands[0]?.properties).toMatchObject({ file: place?.file, line: String(place?.line) });
  expect(commands[0]?.properties['title']).toBe(
    'A legal basis that carries sharing with the platform (Klantlijsten bij Meta en Google)',
  );
  expect(commands[0]?.message).toContain('\nWhat to do: Ask separate, provable consent');
});

/** So many findings of each severity. */
function withFindings(counts: Partial<Record<Severity, number>>): Report {
  const severities = Object.entries(counts).flatMap(([severity, count]) =>
    Array<Severity>(count).fill(severity as Severity),
  );
  const questions = severities.map((severity, index) =>
    question(`q${index}`, {
      control: control({ gaps: [{ when: answered(`q${index}`, 'no'), severity, why: both('Because.') }] }),
    }),
  );
  const kind = questionnaire('chat', { questions });
  const answers = Object.fromEntries(questions.map(({ id }) => [id, 'no']));
  // Without any the kind would count as not interviewed.
  if (severities.length === 0) return report({ questionnaires: new Map() });
  return report({
    touchpoints: [touchpoint('web', answers, { questionnaire: kind })],
    questionnaires: new Map([['chat', kind]]),
  });
}

test.each<[Partial<Record<Severity, number>>, string]>([
  [{}, ''],
  [{ high: 1 }, 'error 1'],
  [{ critical: 4, high: 6, medium: 10, low: 10 }, 'error 10, warning 10, notice 10'],
  [{ critical: 4, high: 7 }, 'error 10, notice 1: 1'],
  [{ medium: 12, low: 9 }, 'warning 10, notice 10: 2'],
  [{ low: 11 }, 'notice 10: 2'],
  [{ critical: 30, medium: 30, low: 30 }, 'error 10, warning 10, notice 10: 61'],
])('of %j come %s', (counts, expected) => {
  const commands = workflowCommands(github.render(withFindings(counts)));
  const said = ['error', 'warning', 'notice'].flatMap((level) => {
    const count = commands.filter(({ name }) => name === level).length;
    return count === 0 ? [] : `${level} ${count}`;
  });
  const more = /^(\d+|One) more/.exec(commands.at(-1)?.message ?? '')?.[1]?.replace('One', '1');
  expect(`${said.join(', ')}${more === undefined ? '' : `: ${more}`}`).toBe(expected);
});
