/**
 * A copy in which every text is fit to be shown: control characters, lone surrogates, what is no character, and the characters that turn the
 * direction of writing around (which can make a sentence read as another one) become �.
 */
export function readable<T>(data: T): T {
  return copy(data) as T;
}

function copy(data: unknown): unknown {
  if (typeof data === 'string') return readableText(data);
  if (Array.isArray(data)) return data.map(copy);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, copy(value)]));
}

const UNFIT =
  /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

export const readableText = (text: string): string => text.replace(UNFIT, '\ufffd');
