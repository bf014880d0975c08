export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a terminal shows more than ASCII, by its locale. */
export function showsUnicode(env: Environment, platform: string): boolean {
  const { LC_ALL, LC_CTYPE, LANG, TERM, WT_SESSION } = env;
  if (TERM === 'dumb' || TERM === 'linux') return false;
  if (platform === 'win32') return WT_SESSION !== undefined;
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return /utf-?8/i.test(locale);
}

const ASCII_SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '·': '|',
  '–': '-',
  '—': '-',
  '→': '->',
};

/** Text with plain signs in place of typographic ones, and without accents. */
export function toAscii(text: string): string {
  return text
    .replace(/[“”‘’…·–—→]/g, (sign) => ASCII_SIGNS[sign] ?? sign)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
