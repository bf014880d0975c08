type OptionValue = string | boolean | readonly string[] | undefined;

/** What a shell reads as one word. */
const ONE_WORD = /^[\w./:=@%+,-]+$/;

/**
 * A command as one would type it, for a hint.
 *
 * @param options by their long names; what is absent, false or the folder we are in is left out
 * @param env of the process: what npm or npx started is most likely not on the PATH, and npx finds it again
 */
export function commandLine(
  command: string,
  options: Readonly<Record<string, OptionValue>>,
  env: Readonly<Record<string, string | undefined>> = {},
): string {
  const words = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || value === false || (name === 'dir' && value === '.')) return [];
    if (value === true) return [`--${name}`];
    return [value].flat().map((one) => `--${name} ${quoted(one)}`);
  });
  const program = env['npm_command'] === undefined ? 'touchpoint-audit' : 'npx touchpoint-audit';
  return [program, command, ...words].join(' ');
}

/** Single quotes keep everything as it is, except themselves. */
const quoted = (word: string): string =>
  ONE_WORD.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
