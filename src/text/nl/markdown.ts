import type { markdown as english } from '../en/markdown.js';

export const markdown: Record<keyof typeof english, string> = {
  'markdown.law': 'Wet',
  'markdown.also_rests_on': 'Wat in orde is, rust ook op:',
};
