import type { register as en } from '../en/register.js';

export const register = {
  'register.none_words': 'geen|niemand',
} as const satisfies Record<keyof typeof en, string>;
