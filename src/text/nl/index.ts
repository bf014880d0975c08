import { interview } from './interview.js';
import { lint } from './lint.js';
import { markdown } from './markdown.js';
import { problems } from './problems.js';
import { report } from './report.js';
import { terms } from './terms.js';
import { cli } from './cli.js';

export const nl = { ...terms, ...problems, ...lint, ...cli, ...interview, ...report, ...markdown };
