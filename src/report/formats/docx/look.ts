import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx';
import type {
  IBaseParagraphStyleOptions,
  IBorderOptions,
  INumberingOptions,
  IParagraphStyleOptions,
  IStylesOptions,
} from 'docx';
import type { CellState } from '../../../model/report.js';
import type { Language, Severity } from '../../../model/vocabulary.js';

/** Lengths are in twentieths of a point, sizes of type in halves of one. */
const MARGIN = 1134;
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1304, bottom: 1247, left: MARGIN, right: MARGIN, header: 624, footer: 567 },
} as const;
/** The width of the text on the page. */
export const TEXT_WIDTH = PAGE.size.width - 2 * MARGIN;
/** Where the answers begin that stand beside a label. */
const LABELS = 1985;

const INK = '1B222C';
const SOFT = '55606E';
const ACCENT = '0A5866';
const LINE = 'DCDAD3';

/** The colours of the page in HTML; the word always stands on them. `ink` reads on `wash`. */
interface Colours {
  readonly ink: string;
  readonly wash: string;
}
export const SEVERITY_COLOURS: Readonly<Record<Severity, Colours & { readonly solid: string }>> = {
  critical: { ink: '7D0F2B', wash: 'FAE3E7', solid: 'A3183A' },
  high: { ink: '833500', wash: 'FDEADB', solid: 'CC5A0B' },
  medium: { ink: '614A00', wash: 'F9F0CC', solid: 'C29A13' },
  low: { ink: '264A70', wash: 'E4EDF6', solid: '5B8DBD' },
};
const QUIET: Colours = { ink: '4B5563', wash: 'EEEDE8' };
export const STATE_COLOURS: Readonly<Record<Exclude<CellState, 'gap'>, Colours>> = {
  waived: QUIET,
  open: QUIET,
  met: { ink: '14583A', wash: 'E1F1E8' },
  none: { ink: SOFT, wash: 'FFFFFF' },
};

// Both come with Word, and have free twins of the same widths (Carlito, Caladea) elsewhere.
const TEXT_FONT = 'Calibri';
const DISPLAY_FONT = 'Cambria';

/** Names of the styles; whoever edits the document changes a style, not a hundred paragraphs. */
export const STYLE = {
  kicker: 'Kicker',
  lead: 'Lead',
  intro: 'Intro',
  marks: 'FindingMarks',
  fact: 'FindingFact',
  factMore: 'FindingFactMore',
  label: 'GroupLabel',
  cell: 'TableText',
  cellHead: 'TableHead',
  small: 'SmallText',
  running: 'RunningText',
} as const;

/** A heading of some size, with room above and below; never the last line of a page. */
const heading = (size: number, before: number, after: number): IBaseParagraphStyleOptions => ({
  run: { font: DISPLAY_FONT, size, bold: true, color: INK },
  paragraph: {
    spacing: { before, after, line: 250, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

const style = (
  id: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  ...(run && { run }),
  paragraph,
});

const contents = (
  level: number,
  run: IParagraphStyleOptions['run'],
  indent: number,
): IParagraphStyleOptions => ({
  ...style(`TOC${level}`, run, {
    indent: { left: indent },
    spacing: { before: level === 1 ? 80 : 0, after: 0 },
  }),
  // The name that Word knows it by.
  name: `toc ${level}`,
});

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

export function styles(language: Language): IStylesOptions {
  const locale = LOCALES[language];
  const section = heading(34, 520, 140);
  return {
    default: {
      document: {
        run: {
          font: TEXT_FONT,
          size: 21,
          color: INK,
          language: { value: locale, eastAsia: locale, bidirectional: locale },
        },
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: DISPLAY_FONT, size: 56, bold: true, color: INK },
        paragraph: { spacing: { before: 60, after: 200, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        ...section,
        paragraph: {
          ...section.paragraph,
          border: { top: { style: BorderStyle.SINGLE, size: 12, color: INK, space: 8 } },
        },
      },
      heading2: heading(27, 360, 100),
      heading3: heading(23, 280, 80),
      heading4: heading(22, 280, 60),
      hyperlink: { run: { color: ACCENT, underline: {} } },
    },
    characterStyles: [{ id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont', run: {} }],
    paragraphStyles: [
      contents(1, { bold: true }, 0),
      contents(2, { color: SOFT }, 284),
      style(STYLE.kicker, { size: 18, color: SOFT }, { spacing: { after: 40 } }),
      style(STYLE.lead, { size: 25 }, { spacing: { after: 160, line: 300, lineRule: LineRuleType.AUTO } }),
      style(STYLE.intro, { color: SOFT }, { spacing: { after: 140 }, keepNext: true }),
      style(
        STYLE.label,
        { bold: true, color: SOFT, size: 19 },
        { spacing: { before: 160, after: 60 }, keepNext: true },
      ),
      style(STYLE.marks, { size: 18, color: SOFT }, { spacing: { after: 100 }, keepNext: true }),
      style(
        STYLE.fact,
        {},
        {
          indent: { left: LABELS, hanging: LABELS },
          spacing: { after: 70 },
        },
      ),
      style(STYLE.factMore, {}, { indent: { left: LABELS }, spacing: { after: 70 } }),
      style(STYLE.small, { size: 18, color: SOFT }, { spacing: { after: 60 } }),
      style(STYLE.cell, { size: 19 }, { spacing: { after: 20, line: 250, lineRule: LineRuleType.AUTO } }),
      style(
        STYLE.cellHead,
        { size: 18, bold: true, color: SOFT },
        { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      style(STYLE.running, { size: 16, color: SOFT }, { spacing: { after: 0 } }),
    ],
  };
}

export const LIST = { bullets: 'bullets', numbers: 'numbers' } as const;

export const numbering: INumberingOptions = {
  config: [
    {
      reference: LIST.bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: hanging(284),
        },
        {
          level: 1,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.LEFT,
          style: hanging(568),
        },
      ],
    },
    {
      reference: LIST.numbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: hanging(397, 397),
        },
      ],
    },
  ],
};

function hanging(left: number, by = 284): { paragraph: { indent: { left: number; hanging: number } } } {
  return { paragraph: { indent: { left, hanging: by } } };
}

export const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: LINE };
export const strongLine: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: INK };
export const noLine: IBorderOptions = { style: BorderStyle.NIL };
