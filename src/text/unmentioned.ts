import { md } from './markdown-text.js';

/**
 * Markdown that notifies nobody. GitHub takes `@name` for a mention in the text as it is shown, where a backslash has gone; a blank of no width
 * in between is what other tools use.
 */
export const unmentioned = (markdown: string): string => markdown.replaceAll('\\@', '@&#8203;');

/** A text from an answer, for Markdown that GitHub shows to people it would notify. */
export const mdUnmentioned = (text: string): string => unmentioned(md(text));
