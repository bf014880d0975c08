import { ci } from './ci.js';
import { cli } from './cli.js';
import { completion } from './completion.js';
import { diff } from './diff.js';
import { editor } from './editor.js';
import { explain } from './explain.js';
import { fmt } from './fmt.js';
import { gate } from './gate.js';
import { interview } from './interview.js';
import { lint } from './lint.js';
import { markdown } from './markdown.js';
import { problems } from './problems.js';
import { register } from './register.js';
import { registerImport } from './register-import.js';
import { report } from './report.js';
import { terms } from './terms.js';
import { workflow } from './workflow.js';

export const nl = {
  ...ci,
  ...cli,
  ...completion,
  ...diff,
  ...editor,
  ...explain,
  ...fmt,
  ...gate,
  ...interview,
  ...lint,
  ...markdown,
  ...problems,
  ...register,
  ...registerImport,
  ...report,
  ...terms,
  ...workflow,
};
