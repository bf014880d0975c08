/** Where in a page a template has come to. */
export interface Place {
  readonly in: 'text' | 'tag' | 'unquoted' | 'quoted' | 'comment';
  /** Of the attribute that is being written, in small letters. */
  readonly attribute: string;
  /** What stands in its value so far. */
  readonly value: string;
  /** The quote that ends it. */
  readonly quote: string;
}

export const TEXT: Place = { in: 'text', attribute: '', value: '', quote: '' };

const TAG: Place = { ...TEXT, in: 'tag' };

/** Where a page is after some more of its text. */
export function placeAfter(start: Place, text: string): Place {
  let place = start;
  for (let rest = text; rest !== '';) {
    const [length, next] = step(place, rest);
    place = next;
    rest = rest.slice(length);
  }
  return place;
}

/** How much of the text was read, and where that leads. */
function step(place: Place, text: string): [number, Place] {
  switch (place.in) {
    case 'text': {
      const found = /<(?:!--|[a-z/])/i.exec(text);
      if (found === null) return [text.length, place];
      const length = found.index + found[0].length;
      return [length, found[0] === '<!--' ? { ...TEXT, in: 'comment' } : TAG];
    }
    case 'comment': {
      const end = text.indexOf('-->');
      return end === -1 ? [text.length, place] : [end + 3, TEXT];
    }
    case 'tag': {
      const found = /^(?:[^>=]*?([^\s>="'/]+)\s*=\s*(["']?)|[^>=]*>|[^>=]*$|=)/.exec(text);
      const [whole = text, name = '', quote = ''] = found ?? [];
      if (whole.endsWith('>') && name === '') return [whole.length, TEXT];
      if (name === '') return [Math.max(1, whole.length), place];
      const attribute = name.toLowerCase();
      return [whole.length, { in: quote === '' ? 'unquoted' : 'quoted', attribute, value: '', quote }];
    }
    case 'unquoted': {
      const end = text.search(/[\s>]/);
      if (end === -1) return [text.length, { ...place, value: place.value + text }];
      return [end, TAG];
    }
    case 'quoted': {
      const end = text.indexOf(place.quote);
      if (end === -1) return [text.length, { ...place, value: place.value + text }];
      return [end + 1, TAG];
    }
  }
}

/** Whether two ways through a template lead to the same place. */
export const samePlace = (a: Place, b: Place): boolean => a.in === b.in && a.attribute === b.attribute;
