import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { page, wrap } from './fit.js';
import { footLines, headLines } from './screen.js';
import type { Screen, ScreenTexts } from './screen.js';
import { useRedraw } from './use-redraw.js';

/** One line to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The heading under which it stands, with those beside it that have the same. */
  readonly group?: string;
}

/** A line into which a number or date is typed. */
export interface TypedChoice {
  /** What stands behind it, such as "months". */
  readonly unit: string;
  readonly value: string;
  /** The characters that belong to it. */
  readonly accepts: RegExp;
}

/** A key that does something else than answer. */
export interface KeyCommand {
  readonly key: string;
  readonly name: string;
}

export interface ChooseConfig extends ScreenTexts {
  readonly choices: readonly Choice[];
  readonly typed?: TypedChoice;
  /** Several may be ticked. */
  readonly multi: boolean;
  readonly selected: readonly string[];
  /** Ticking one of these unticks the others. */
  readonly exclusive: readonly string[];
  readonly commands: readonly KeyCommand[];
  /** Says what is wrong with an answer; nothing when it is fine. */
  readonly validate: (reply: ChooseAnswer) => string | undefined;
  readonly messages: { readonly nothingTicked: string };
}

export type ChooseAnswer = { readonly chosen: readonly string[] } | { readonly typed: string };
export type ChooseReply = ChooseAnswer | { readonly command: string };

/**
 * A list with keys beside it. A digit answers a single choice at once and ticks a multiple one; letters are commands. Never
 * higher than 22 lines: longer lists scroll.
 */
export const choose = createPrompt<ChooseReply, ChooseConfig & Screen>((config, done) => {
  const { choices, typed, multi, exclusive, commands } = config;
  const rows = (typed ? 1 : 0) + choices.length;
  const [active, setActive] = useState(initialRow(config));
  const [ticked, setTicked] = useState<readonly string[]>(multi ? config.selected : []);
  const [text, setText] = useState(typed?.value ?? '');
  const [fault, setFault] = useState('');
  const [finished, setFinished] = useState(false);

  const submit = (reply: ChooseAnswer): void => {
    const wrong = config.validate(reply);
    if (wrong !== undefined) {
      setFault(wrong);
      return;
    }
    setFinished(true);
    done(reply);
  };
  const choiceAt = (row: number): Choice | undefined => choices[row - (typed ? 1 : 0)];
  const toggle = (value: string): void => {
    const others = exclusive.includes(value) ? [] : ticked.filter((item) => !exclusive.includes(item));
    setTicked(
      ticked.includes(value)
        ? ticked.filter((item) => item !== value)
        : choices.map((choice) => choice.value).filter((item) => item === value || others.includes(item)),
    );
  };

  useRedraw(config);
  useKeypress((key, rl) => {
    // What readline echoes is ours to draw.
    rl.clearLine(0);
    setFault('');
    const { sequence = '' } = key as { sequence?: string };
    if (isEnterKey(key)) {
      const choice = choiceAt(active);
      if (choice === undefined) submit({ typed: text });
      else if (!multi) submit({ chosen: [choice.value] });
      else if (ticked.length > 0) submit({ chosen: ticked });
      else setFault(config.messages.nothingTicked);
    } else if (isUpKey(key)) setActive((active + rows - 1) % rows);
    else if (isDownKey(key)) setActive((active + 1) % rows);
    else if (key.name === 'right' || key.name === 'left') {
      setActive(groupBeside(choices, active, key.name === 'right' ? 1 : -1));
    } else if (key.name === 'escape') {
      setFinished(true);
      done({ command: 'back' });
    } else if (typed && typed.accepts.test(sequence)) {
      setActive(0);
      setText(active === 0 ? text + sequence : sequence);
    } else if (typed && key.name === 'backspace') {
      setActive(0);
      setText(text.slice(0, -1));
    } else if (key.name === 'space' && multi) {
      const choice = choiceAt(active);
      if (choice) toggle(choice.value);
    } else if (/^[1-9]$/.test(sequence)) {
      const choice = choices[Number(sequence) - 1];
      if (choice === undefined) return;
      setActive(Number(sequence) - 1 + (typed ? 1 : 0));
      if (multi) toggle(choice.value);
      else submit({ chosen: [choice.value] });
    } else {
      const command = commands.find((candidate) => candidate.key === sequence.toLowerCase());
      if (command === undefined) return;
      setFinished(true);
      done({ command: command.name });
    }
  });

  if (finished) return '';
  const look = config.look();
  const { columns, style, symbols } = look;
  const head = headLines(config, look);
  const items = [
    ...(typed
      ? [[style('plain', `${mark(active === 0)} ${text}${active === 0 ? '_' : ''} ${typed.unit}`)]]
      : []),
    ...choices.map(({ value, label, group }, index) => {
      const row = index + (typed ? 1 : 0);
      const box = multi ? `${ticked.includes(value) ? symbols.on : symbols.off} ` : '';
      const number = index < 9 && !typed ? `${index + 1} ` : '  ';
      const start = `${mark(row === active)} ${number}${box}`;
      const [first = '', ...rest] = wrap(label, columns - start.length);
      const lines = [start + first, ...rest.map((line) => ' '.repeat(start.length) + line)];
      const heading = group === undefined || group === choices[index - 1]?.group ? [] : wrap(group, columns);
      return [
        ...heading.map((line) => style('quiet', line)),
        ...lines.map((line) => style(row === active ? 'link' : 'plain', line)),
      ];
    }),
  ];
  const foot = footLines(config, fault, look);
  const room = Math.max(3, Math.min(look.rows, 24) - 3 - head.length - foot.length);
  const { from, to } = page(
    items.map((lines) => lines.length),
    active,
    room,
  );
  const more = (shown: boolean): string[] => (shown ? [style('quiet', `  ${symbols.ellipsis}`)] : []);
  const list = [...more(from > 0), ...items.slice(from, to).flat(), ...more(to < items.length)];
  return [[...head, ...list].join('\n'), foot.join('\n')];

  function mark(here: boolean): string {
    return here ? symbols.pointer : ' '.repeat(symbols.pointer.length);
  }
});

function initialRow({ choices, typed, selected }: ChooseConfig): number {
  const index = choices.findIndex(({ value }) => selected.includes(value));
  if (typed) return index === -1 || typed.value !== '' ? 0 : index + 1;
  return Math.max(0, index);
}

/** The first choice of the next group, or of the previous one; without groups it stays. */
function groupBeside(choices: readonly Choice[], active: number, step: 1 | -1): number {
  const groups = [...new Set(choices.map(({ group }) => group))];
  if (groups.length < 2) return active;
  const at = groups.indexOf(choices[active]?.group) + step;
  return choices.findIndex(({ group }) => group === groups[(at + groups.length) % groups.length]);
}
