import { strFromU8, unzipSync } from 'fflate';
import type { IsoDate } from '../model/audit.js';
import type { Made } from '../model/report.js';

/** With what a report says it was made, besides what its name tells. */
export interface Stated {
  readonly version: string;
  readonly asOf: IsoDate;
}

/**
 * What a report states about how it was made; undefined where its form has no room for that, or somebody took it out.
 *
 * @param extension of its file
 */
export function statedIn(extension: string, content: Uint8Array): Stated | undefined {
  const text = new TextDecoder().decode(content);
  switch (extension) {
    case 'json':
      return statedAsData(text);
    case 'html':
    case 'md':
      return statedAsCommand(text);
    case 'docx':
      return statedAsCommand(wordsOf(content));
    default:
      return undefined;
  }
}

function statedAsData(text: string): Stated | undefined {
  try {
    const { made } = JSON.parse(text) as { readonly made: Made };
    const { version, asOf } = made;
    return isStated({ version, asOf }) ? { version, asOf } : undefined;
  } catch {
    return undefined;
  }
}

/** The command that makes it again stands at its end; an answer that looks like one comes before. */
function statedAsCommand(text: string): Stated | undefined {
  const [, version, asOf] = [...text.matchAll(COMMAND)].at(-1) ?? [];
  return version === undefined || asOf === undefined ? undefined : { version, asOf };
}

/** The words of a Word document; nothing where it is none. */
function wordsOf(content: Uint8Array): string {
  try {
    const { [DOCUMENT]: document } = unzipSync(content, { filter: ({ name }) => name === DOCUMENT });
    return document === undefined ? '' : strFromU8(document).replace(/<[^>]*>/g, '');
  } catch {
    return '';
  }
}

const DOCUMENT = 'word/document.xml';
const COMMAND = /touchpoint-audit@(\d[\w.+-]*) report --as-of (\d{4}-\d{2}-\d{2}) /g;

const isStated = ({ version, asOf }: Partial<Stated>): boolean =>
  typeof version === 'string' && typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf);
