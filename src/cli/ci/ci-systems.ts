import type { Translate } from '../../text/translate.js';
import type { CiName } from './ci-names.js';
import { githubWorkflow } from './github.js';
import { gitlabJob } from './gitlab.js';

/** What a workflow has to know. */
export interface CiFacts {
  /** The audit folder, from the root of the repository. */
  readonly dir: string;
  /** The version of this tool that wrote it, and that it installs. */
  readonly version: string;
}

/** Where a system looks for what it has to do, and what it reads there. */
export interface CiSystem {
  readonly file: string;
  /** Where it goes when `file` is there already and holds other jobs; it has to be included then. */
  readonly beside?: string;
  readonly write: (facts: CiFacts, t: Translate) => string;
}

/** By name. */
export const CI_SYSTEMS: Readonly<Record<CiName, CiSystem>> = {
  github: { file: '.github/workflows/touchpoint-audit.yml', write: githubWorkflow },
  gitlab: { file: '.gitlab-ci.yml', beside: '.gitlab/touchpoint-audit.yml', write: gitlabJob },
};
