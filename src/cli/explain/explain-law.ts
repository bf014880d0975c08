import type { LawEntry } from '../../model/law.js';
import type { Context } from '../context.js';

/** Prints one reference: how it is cited, what it says, how far it was read, where it stands. */
export function explainLaw({ out, t, language }: Context, entry: LawEntry): void {
  const { id, cite, title, kind, status, url, supervisor, since, note } = entry;
  out.line(cite[language], 'strong');
  out.line(`${id} (${t(`law_kind.${kind}`)})`, 'quiet');
  out.line(title[language]);
  out.line(
    t('explain.status', { status: t(`law_status.${status}`) }),
    status === 'verified' ? 'plain' : 'warn',
  );
  if (since !== undefined) out.line(t('explain.since', { since }));
  if (supervisor !== undefined)
    out.line(t('explain.supervisor', { who: t(`editor.supervisor.${supervisor}`) }));
  if (note !== undefined) out.line(note[language]);
  if (url !== undefined) out.line(url, 'link');
}
