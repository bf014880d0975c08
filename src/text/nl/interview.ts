import type { interview as en } from '../en/interview.js';

export const interview = {} as const satisfies Record<keyof typeof en, string>;
