import type { GitFailed } from '../../files/git.js';
import type { Translate } from '../../text/translate.js';

/** Why git could not help, and what to do. */
export const gitInWords = ({ fault, said }: GitFailed, t: Translate, folder: string): string =>
  t(`git.${fault}`, { said: said.split('\n')[0] ?? '', folder });
