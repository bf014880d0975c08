import type { fmt as en } from '../en/fmt.js';

/** What `fmt` says. */
export const fmt: Record<keyof typeof en, string> = {
  'help.fmt': 'zet de bestanden in de vorm waarin ze voor het eerst worden geschreven',
  'argument.fmt': 'bestanden of mappen van een audit; standaard alle van het onderzoek',
  'option.fmt_check': 'niets schrijven; de bestanden noemen die zouden veranderen, en dan eindigen met 1',
  'option.fmt_diff': 'niets schrijven; laten zien wat er zou veranderen',
  'fmt.in_order':
    '{unchanged, plural, one {1 bestand is} other {# bestanden zijn}} in orde; er is niets veranderd.',
  'fmt.would_change':
    '{changed, plural, one {1 bestand zou} other {# bestanden zouden}} veranderen; {unchanged, plural, one {1 is} other {# zijn}} in orde.',
  'fmt.passed_over': 'Overgeslagen, want fmt laat zulke bestanden aan u over: {file}',
};
