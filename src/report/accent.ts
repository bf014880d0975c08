/**
 * A style sheet that gives the page an organisation's colour. Links and the outline of what has the focus get a shade of it that can be
 * read on every ground of the page, light and dark; the band across the top, where nothing is written, the colour itself.
 *
 * @param colour #rgb or #rrggbb
 */
export function accentSheet(colour: string): string {
  const own = parse(colour);
  return `:root { --accent: ${readable(own, LIGHT, BLACK)}; }
@media screen and (prefers-color-scheme: dark) { :root { --accent: ${readable(own, DARK, WHITE)}; } }
.masthead { border-top: 0.5rem solid ${write(own)}; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`;
}

/** Red, green and blue, from 0 to 255. */
type Colour = readonly [number, number, number];

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** The grounds that links stand on in report.css: --paper, --wash, --quiet-wash and --met-wash. */
const LIGHT = ['#ffffff', '#f5f4f0', '#eeede8', '#e1f1e8'].map(parse);
const DARK = ['#12161c', '#1b212a', '#262d37', '#15352a'].map(parse);

/** WCAG 2.2 AA asks 4.5 of text; a little more, so that rounding cannot fall below it. */
const CONTRAST = 4.6;

/** The colour itself if it can be read, else the nearest mixture towards black or white that can. */
function readable(colour: Colour, grounds: readonly Colour[], towards: Colour): string {
  for (let share = 0; ; share += 1 / 64) {
    const mixed = mix(colour, towards, share);
    if (grounds.every((ground) => contrast(mixed, ground) >= CONTRAST)) return write(mixed);
  }
}

const mix = (from: Colour, to: Colour, share: number): Colour => {
  const channel = (index: 0 | 1 | 2): number => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
};

/** By WCAG 2.2, from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, other) => other - one) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function parse(colour: string): Colour {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const channel = (start: number): number => Number.parseInt(digits.slice(start, start + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

const write = (colour: Colour): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
