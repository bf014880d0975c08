/** A merge conflict that was left in a file, or a line of one. */
export type ConflictMarker = { readonly offset: number } & (
  | {
      readonly code: 'yaml_conflict';
      readonly args: {
        /** What git calls both sides, such as the names of branches. */
        readonly ours: string;
        readonly theirs: string;
        readonly named: 'yes' | 'no';
        readonly start: number;
        readonly end: number;
      };
    }
  | { readonly code: 'yaml_conflict_marker'; readonly args: { readonly marker: string } }
);

/** At the start of a line, where git puts them and where no text in a file of ours can stand: that is always indented. */
const MARKER = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/;

/**
 * The conflicts that a merge left in a text, in the form of git, with or without what both sides had before (diff3): one for each, however
 * many faults of YAML it makes.
 */
export function conflictMarkers(text: string): ConflictMarker[] {
  if (!/^(?:<{7}|\|{7}|={7}|>{7})/m.test(text)) return [];
  const found: ConflictMarker[] = [];
  let open: Marker[] = [];
  const leave = (): void => {
    for (const { offset, marker } of open)
      found.push({ code: 'yaml_conflict_marker', offset, args: { marker } });
    open = [];
  };
  for (const line of markersIn(text)) {
    if (line.marker === '<<<<<<<') leave();
    open.push(line);
    if (line.marker !== '>>>>>>>') continue;
    if (!isWhole(open)) leave();
    else found.push(conflict(open));
    open = [];
  }
  leave();
  return found.toSorted((a, b) => a.offset - b.offset);
}

interface Marker {
  readonly marker: string;
  readonly name: string;
  readonly offset: number;
  /** Counted from 1. */
  readonly line: number;
}

function markersIn(text: string): Marker[] {
  let offset = 0;
  return text.split('\n').flatMap((content, index): Marker[] => {
    const [, marker, name = ''] = MARKER.exec(content.trimEnd()) ?? [];
    const start = offset;
    offset += content.length + 1;
    return marker === undefined ? [] : [{ marker, name: name.trim(), offset: start, line: index + 1 }];
  });
}

const isWhole = (markers: readonly Marker[]): boolean =>
  /^<{7}(?:\|{7})?={7}>{7}$/.test(markers.map(({ marker }) => marker).join(''));

function conflict(markers: readonly Marker[]): ConflictMarker {
  const [first, last] = [markers[0], markers.at(-1)] as [Marker, Marker];
  const [ours, theirs] = [first.name, last.name];
  const named = ours !== '' && theirs !== '' ? 'yes' : 'no';
  return {
    code: 'yaml_conflict',
    offset: first.offset,
    args: { ours, theirs, named, start: first.line, end: last.line },
  };
}
