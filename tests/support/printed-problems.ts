import { relative } from 'node:path';

/** A problem as it was printed. */
export interface Printed {
  /** Below the audit folder. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly level: string;
  readonly message: string;
  /** What stands in the excerpt from the caret on. */
  readonly at?: string;
  readonly excerpt: number;
  readonly expected: string;
  readonly suggestion?: string;
  readonly todo: string;
}

const LEVEL = /^ {2}(error|warning|fout|let op): (.*)$/m;

const WORDS = {
  en: { expected: 'expected', suggestion: 'did you mean', todo: 'what to do' },
  nl: { expected: 'verwacht', suggestion: 'bedoelt u', todo: 'wat te doen' },
};

/** Reads what printProblems wrote, so that tests can speak of its parts. */
export function printedProblems(
  stderr: string,
  cwd: string,
  folder: string,
  language: 'en' | 'nl' = 'en',
): Printed[] {
  const words = WORDS[language];
  return stderr
    .split(/\n\n/)
    .filter((block) => LEVEL.test(block))
    .map((block) => {
      const lines = block.split('\n');
      const place = /^(.*?)(?::(\d+):(\d+))?$/.exec(lines[0] ?? '');
      const [, level = '', message = ''] = LEVEL.exec(block) ?? [];
      const field = (name: string): string | undefined =>
        new RegExp(`^ {2}${name}: (.*)$`, 'm').exec(block)?.[1];
      const caret = lines.findIndex((line) => /^ +\| +\^$/.test(line));
      const at = caret === -1 ? undefined : (lines[caret - 1] ?? '').slice((lines[caret] ?? '').indexOf('^'));
      const suggestion = field(words.suggestion);
      return {
        file: lines[0]?.startsWith('  ') ? '' : relative(folder, `${cwd}/${place?.[1] ?? ''}`),
        ...(place?.[2] !== undefined && { line: Number(place[2]), column: Number(place[3]) }),
        level,
        message,
        ...(at !== undefined && { at }),
        excerpt: lines.filter((line) => /^ {2}[> ] +\d+ \| /.test(line)).length,
        expected: field(words.expected) ?? '',
        ...(suggestion !== undefined && { suggestion: suggestion.replace(/[“”]/g, '') }),
        todo: field(words.todo) ?? '',
      };
    });
}
