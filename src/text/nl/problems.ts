import type { problems as en } from '../en/problems.js';

export const problems = {} as const satisfies Record<keyof typeof en, string>;
