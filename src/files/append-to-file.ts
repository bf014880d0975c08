import { appendFileSync } from 'node:fs';
import { reasonOf } from './atomic-save.js';
import { SaveFailed } from './save-failed.js';

/** Adds to a file that others add to as well, such as the summary of a CI job. @throws SaveFailed */
export function appendToFile(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw new SaveFailed(file, reasonOf(error), false);
  }
}
