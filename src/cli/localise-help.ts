import type { Command, Help } from 'commander';
import type { Translate } from '../text/translate.js';

/** Commander's own words in help, in the language of the user. Subcommands made later inherit it. */
export function localiseHelp(program: Command, t: Translate): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('help.usage'),
    'Arguments:': t('help.arguments'),
    'Options:': t('help.options'),
    'Global Options:': t('help.global_options'),
    'Commands:': t('help.commands'),
  };
  const usage = (text: string): string =>
    text
      .replace('[options]', `[${t('help.options_word')}]`)
      .replace('[command]', `[${t('help.command_word')}]`);
  program.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: usage,
    styleSubcommandTerm: usage,
    // What may stand there is said in it.
    argumentDescription: ({ description }) => description,
    optionDescription(this: Help, option) {
      const { description, argChoices } = option;
      const defaultValue: unknown = option.defaultValue;
      const extra = [
        ...(argChoices ? [argChoices.join(', ')] : []),
        ...(typeof defaultValue === 'string' ? [t('help.default', { value: defaultValue })] : []),
      ];
      return extra.length > 0 ? `${description} (${extra.join('; ')})` : description;
    },
  });
}
