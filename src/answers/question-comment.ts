import { OWN_COMMENT } from '../yaml/layout.js';

/** How a question stands above its answer: the tool's comment. Other comments are people's. */
export const questionComment = (ask: string): string => `${OWN_COMMENT} ${ask.replace(/\s+/g, ' ')}`;
