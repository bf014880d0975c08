/** Reads CSV as RFC 4180 describes it, a character at a time; refuses what it does not allow. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`no quote at ${at}`);
    let cell = '';
    for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) {
      if (at >= text.length) throw new Error('a quote is not closed');
      cell += text[at] ?? '';
    }
    row.push(cell);
    at += 1;
    if (text[at] === ',') {
      at += 1;
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else {
      throw new Error(`neither a comma nor the end of a line at ${at}`);
    }
  }
  if (row.length > 0) throw new Error('the last line does not end');
  return rows;
}
