import { Chalk } from 'chalk';
import type { Paint, Style } from './printer.js';

const chalk = new Chalk({ level: 1 });

const PAINT: Record<Style, (text: string) => string> = {
  plain: (text) => text,
  strong: chalk.bold,
  quiet: chalk.dim,
  good: chalk.green,
  bad: chalk.red,
  warn: chalk.yellow,
  link: chalk.cyan,
};

/** Loaded only where colours are wanted. */
export const paint: Paint = (style, text) => PAINT[style](text);
