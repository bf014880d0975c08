/** The arrows of the house (docs/architecture.md): one direction, and each says why. */

const PURE = [
  'model',
  'text',
  'yaml',
  'questionnaire',
  'answers',
  'assess',
  'interview',
  'register',
  'report',
];

/** Folder → the folders it may import, besides itself. */
export const ARROWS = {
  model: [[], 'The words everything else is said in; they depend on nothing.'],
  text: [['model'], 'Sentences are made of codes and arguments; they know no rules.'],
  yaml: [['model'], 'Reading and editing YAML knows nothing of audits.'],
  questionnaire: [['model', 'text', 'yaml'], 'Content and its conditions stand without any answer.'],
  answers: [
    ['model', 'text', 'yaml', 'questionnaire'],
    'Answers are checked against questionnaires, not judged.',
  ],
  assess: [['model', 'questionnaire', 'answers'], 'Judging needs no sentences: findings carry ids and data.'],
  interview: [
    ['model', 'text', 'questionnaire', 'answers', 'assess'],
    'A state machine without a terminal, so that a web form can use it too.',
  ],
  register: [
    ['model', 'text', 'assess'],
    'The record of processing holds what was answered; assess/ knows which answers take part.',
  ],
  report: [
    ['model', 'text', 'questionnaire', 'assess', 'register', 'shipped'],
    'Sentences are put to findings here; formats then read the Report, and the templates that the build compiled.',
  ],
  compile: [
    ['model', 'yaml', 'questionnaire', 'answers', 'report'],
    'The only place that compiles at run time, for users’ own content.',
  ],
  terminal: [['model', 'text', 'interview'], 'Draws; it reads no files and takes no decisions.'],
  files: [['model', 'questionnaire', 'answers', 'yaml'], 'The only place that touches the disk.'],
};

const folder = (names) => `^src/(?:${names.join('|')})/`;

export default {
  forbidden: [
    ...Object.entries(ARROWS).map(([name, [allowed, why]]) => ({
      name: `arrow-${name}`,
      comment: why,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: '^src/', pathNot: folder([name, ...allowed]) },
    })),
    {
      name: 'pure-no-node',
      comment: 'The same code must run in a browser page under a strict CSP.',
      severity: 'error',
      from: { path: folder(PURE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-no-terminal-libraries',
      comment:
        'A prompt, a colour or a command line in the core would tie it to Node; run-time compilers break a strict CSP.',
      severity: 'error',
      from: { path: folder(PURE) },
      to: {
        path: 'node_modules/(?:commander|inquirer|@inquirer|chalk|ajv)/|node_modules/handlebars/(?!dist/cjs/handlebars\\.runtime|runtime)',
      },
    },
    {
      name: 'files-alone-touch-the-disk',
      comment:
        'One place to read when it matters that nothing is lost. cli/ may read a file named on the command line.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:files|cli|build)/' },
      to: { path: '^(?:node:)?fs', dependencyTypes: ['core'] },
    },
    {
      name: 'bin-only-cli',
      comment: 'bin sets the exit code and nothing else.',
      severity: 'error',
      from: { path: '^bin/' },
      to: { path: '^(?:src|dist)/', pathNot: '^dist/cli\\.js$' },
    },
    {
      name: 'shipped-only-from-cli',
      comment: 'The core is handed its content, so that users can bring their own.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:cli|shipped|report)/' },
      to: { path: '^src/shipped/' },
    },
    {
      name: 'cli-assesses-in-one-place',
      comment:
        'A command that assesses by itself would forget what the imported register says. Filling a register takes no findings.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: '^src/cli/(?:assess-audit|write-register)\\.ts$' },
      to: { path: '^src/assess/assess\\.ts$' },
    },
    {
      name: 'nothing-imports-the-build',
      comment: 'src/build runs before the package exists.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests look at the code, never the other way round.',
      severity: 'error',
      from: { path: '^(?:src|bin)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'The way of the data is the way of the imports.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'A module that cannot be found.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
