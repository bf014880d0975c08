import type { CommanderError } from 'commander';
import { isMessageKey } from '../text/translate.js';
import type { Translate } from '../text/translate.js';

/**
 * Commander's errors in the language of the user. Its own sentences are English only; what they quote is kept.
 */
export function explainUsageError(t: Translate, { code, message }: CommanderError): string {
  const [what = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted ?? '');
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/s.exec(message)?.[1] ?? '';
  const key = `usage.${code.replace('commander.', '')}`;
  const sentence = isMessageKey(key) ? t(key, { what }) : message;
  const allowed = /Allowed choices are (.+)\.$/s.exec(message)?.[1];
  return [
    sentence,
    ...(allowed === undefined ? [] : [t('usage.allowed', { allowed })]),
    ...(suggestion === '' ? [] : [t('usage.did_you_mean', { suggestion })]),
    t('usage.see_help'),
  ].join(' ');
}
