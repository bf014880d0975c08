import { join } from 'node:path';
import { BASELINE_FILE, baselineText } from '../answers/baseline-file.js';
import type { Baseline } from '../model/gate.js';
import type { RawFile } from '../yaml/raw-file.js';
import { saveFile } from './atomic-save.js';
import { readIfThere } from './audit-folder.js';

/** The baseline of an audit folder as it stands on disk; undefined when there is none. */
export const rawBaseline = (folder: string): RawFile | undefined => readIfThere(folder, BASELINE_FILE);

/** Writes the baseline. @throws SaveFailed */
export function saveBaseline(folder: string, baseline: Baseline): void {
  saveFile(join(folder, BASELINE_FILE), baselineText(baseline));
}
