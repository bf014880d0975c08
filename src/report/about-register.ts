import type { FindingKind } from '../model/finding.js';

/** Whether a finding comes from the register that the organisation had. */
export const isAboutRegister = (kind: FindingKind): boolean => /^(?:register_|refuted$)/.test(kind);
