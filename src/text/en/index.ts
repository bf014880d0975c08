import { interview } from './interview.js';
import { problems } from './problems.js';
import { report } from './report.js';
import { terms } from './terms.js';
import { cli } from './cli.js';

export const en = { ...terms, ...problems, ...cli, ...interview, ...report };
