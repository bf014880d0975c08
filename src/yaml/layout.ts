/** How a value is laid out; without any of these every mapping is a block, in the order of the file. */
export interface Layout {
  /** All of it on the line of its key. */
  readonly oneLine?: true;
  /** The keys of a mapping, in order; those that it has beside them follow. */
  readonly keys?: ReadonlyMap<string, Layout>;
  /** Of those other keys. */
  readonly others?: Layout;
  /** Keys that a block has even when there is nothing behind them. */
  readonly always?: readonly string[];
  /** A mapping that holds this key alone is written as the value of it. */
  readonly lone?: string;
  /** Of the items of a list. */
  readonly items?: Layout;
  /** A blank line between the entries. */
  readonly spaced?: true;
  /** A blank line above. */
  readonly blankAbove?: true;
  /** The tool's own comment above an entry; undefined where it has nothing to say. */
  readonly comment?: (key: string) => string | undefined;
}

/** How comments of the tool begin. All others are people's. */
export const OWN_COMMENT = '#:';

/** The comment that says to an editor which schema a file follows. */
export const MODELINE = /^#\s*yaml-language-server:\s*\$schema=/;

export const layoutOf = ({ keys, others = {} }: Layout, key: string): Layout => keys?.get(key) ?? others;
