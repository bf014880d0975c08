/** A command that a GitHub runner would carry out. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const NAMES = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'add-path',
  'set-env',
  'set-output',
  'save-state',
  'stop-commands',
  'echo',
  'internal-set-repo-path',
];

/**
 * The commands in what a step prints, found as the runner does (actions/runner, ActionCommand.cs): a line that begins with `::`, blanks
 * aside, or the older form `##[` anywhere in a line.
 */
export const workflowCommands = (stdout: string): Command[] =>
  stdout.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = newForm(line.trimStart()) ?? oldForm(line);
    return command !== undefined && NAMES.includes(command.name.toLowerCase()) ? [command] : [];
  });

function newForm(line: string): Command | undefined {
  if (!line.startsWith('::')) return undefined;
  const end = line.indexOf('::', 2);
  return end === -1 ? undefined : toCommand(line.slice(2, end), line.slice(end + 2), ',');
}

function oldForm(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start === -1 || end === -1) return undefined;
  return toCommand(line.slice(start + 3, end), line.slice(end + 1), ';');
}

function toCommand(head: string, message: string, separator: string): Command {
  const [, name = '', rest = ''] = /^(\S*)\s*([^]*)$/.exec(head) ?? [];
  const properties = rest.split(separator).flatMap((part): [string, string][] => {
    const [, key, value] = /^\s*([^=]+)=([^]+)$/.exec(part) ?? [];
    return key === undefined || value === undefined ? [] : [[key, unescaped(value)]];
  });
  return { name, properties: Object.fromEntries(properties), message: unescaped(message) };
}

const CODES: Readonly<Record<string, string>> = {
  '%0D': '\r',
  '%0A': '\n',
  '%3A': ':',
  '%2C': ',',
  '%25': '%',
};

const unescaped = (text: string): string =>
  text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => CODES[code] ?? code);
