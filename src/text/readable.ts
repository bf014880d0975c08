/**
 * The data with every text fit to be shown: control characters, lone surrogates, what is no character, and the characters that turn the direction of writing
 * around (which can make a sentence read as another one) become �. What needs no change is not copied.
 */
export function readable<T>(data: T): T {
  return fit(data) as T;
}

function fit(data: unknown): unknown {
  if (typeof data === 'string') return readableText(data);
  if (Array.isArray(data)) {
    const items = data.map(fit);
    return items.every((item, index) => item === data[index]) ? (data as unknown[]) : items;
  }
  if (typeof data !== 'object' || data === null) return data;
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(data)) {
    const value = (data as Record<string, unknown>)[key];
    const shown = fit(value);
    if (shown === value) continue;
    changed ??= { ...data };
    changed[key] = shown;
  }
  return changed ?? data;
}

const UNFIT =
  /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

export const readableText = (text: string): string => text.replace(UNFIT, '\ufffd');
