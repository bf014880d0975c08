import { checkEvidence } from '../files/evidence.js';
import type { LoadedAudit } from './load-audit.js';

/** Says which evidence is not there, or is no longer the file it was. A warning: evidence is often kept out of git. */
export function warnAboutEvidence({ audit, folder, context }: LoadedAudit): void {
  for (const { id, answers } of audit.touchpoints) {
    for (const [question, { evidence = [] }] of answers) {
      for (const piece of evidence) {
        const state = checkEvidence(folder, piece);
        if (state === 'fine') continue;
        const args = { touchpoint: id, question, file: piece.file };
        context.err.line(context.t(`evidence.${state}`, args), 'warn');
      }
    }
  }
}
