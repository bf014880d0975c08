import type { NewAudit } from '../answers/new-audit.js';
import { FLAGS, LANGUAGES } from '../model/vocabulary.js';
import type { FlagValue, Language } from '../model/vocabulary.js';
import { translator } from '../text/translate.js';
import { askForm } from './ask-form.js';
import type { GivenAnswers } from './init-answers.js';
import type { Context } from './context.js';

/**
 * Asks what a new audit needs to know: a short form, answered once. (The interview has prompts of its own, with a way back.)
 *
 * @returns undefined when it was broken off; nothing is written then
 */
export async function askInit(context: Context, given: GivenAnswers): Promise<NewAudit | undefined> {
  const { organisation, language } = await askForm(context, [
    {
      type: 'input',
      name: 'organisation',
      message: context.t('init.organisation'),
      validate: (text: string) => text.trim() !== '' || context.t('interview.nothing_typed'),
    },
    {
      type: 'select',
      name: 'language',
      message: context.t('init.language'),
      default: given.languages[0],
      choices: LANGUAGES.map((value) => ({ value, name: context.t(`language.${value}`) })),
    },
  ]);
  if (typeof organisation !== 'string') return undefined;
  const first = language as Language;
  const ours = { ...context, t: translator(first) };
  const { t } = ours;
  ours.out.line(t('init.flags'), 'quiet');
  const open = FLAGS.filter((flag) => given.flags[flag] === undefined);
  const flags = await askForm(
    ours,
    open.map((flag) => ({
      type: 'select' as const,
      name: flag,
      message: t(`flag.${flag}`),
      default: 'unknown',
      choices: [
        { value: true, name: t('interview.yes') },
        { value: false, name: t('interview.no') },
        { value: 'unknown', name: t('value.unknown') },
      ],
    })),
  );
  if (open.length > 0 && Object.keys(flags).length === 0) return undefined;
  return {
    ...given,
    organisation: organisation.trim(),
    languages: [first, ...LANGUAGES.filter((other) => other !== first)],
    flags: { ...given.flags, ...(flags as Record<string, FlagValue>) },
  };
}
