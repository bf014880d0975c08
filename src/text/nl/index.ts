import { interview } from './interview.js';
import { lint } from './lint.js';
import { problems } from './problems.js';
import { report } from './report.js';
import { terms } from './terms.js';
import { ci } from './ci.js';
import { cli } from './cli.js';
import { diff } from './diff.js';
import { gate } from './gate.js';
import { workflow } from './workflow.js';

export const nl = {
  ...terms,
  ...problems,
  ...lint,
  ...cli,
  ...interview,
  ...report,
  ...gate,
  ...ci,
  ...workflow,
  ...diff,
};
