import { interview } from './interview.js';
import { lint } from './lint.js';
import { problems } from './problems.js';
import { register } from './register.js';
import { report } from './report.js';
import { terms } from './terms.js';
import { cli } from './cli.js';

export const nl = { ...terms, ...problems, ...lint, ...cli, ...interview, ...report, ...register };
