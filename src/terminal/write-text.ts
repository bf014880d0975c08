import { createPrompt, isEnterKey, isTabKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { safeText } from './safe-text.js';
import { truncate, wrap } from './fit.js';
import type { Look } from './look.js';

export interface WriteConfig {
  readonly look: Look;
  readonly header: string;
  readonly message: string;
  readonly hint?: string;
  readonly value: string;
  readonly footer: readonly string[];
  readonly validate: (text: string) => string | undefined;
}

export type WriteReply = { readonly text: string } | { readonly command: 'back' | 'menu' | 'help' };

/** One line of free text. Tab opens the commands, Escape goes back; `?` on an empty line explains. */
export const writeText = createPrompt<WriteReply, WriteConfig>((config, done) => {
  const { look } = config;
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const [finished, setFinished] = useState(false);
  const finish = (reply: WriteReply): void => {
    setFinished(true);
    done(reply);
  };

  useEffect((rl) => {
    // What was answered before can be changed where it stands.
    if (config.value !== '') {
      rl.write(config.value);
      setText(config.value);
    }
  }, []);

  useKeypress((key, rl) => {
    if (isEnterKey(key)) {
      const wrong = config.validate(text);
      if (wrong === undefined) finish({ text });
      else {
        // Enter has emptied readline's line.
        rl.write(text);
        setFault(wrong);
      }
    } else if (isTabKey(key)) {
      rl.clearLine(0);
      finish({ command: 'menu' });
    } else if (key.name === 'escape') finish({ command: 'back' });
    else if (rl.line === '?' && text === '') finish({ command: 'help' });
    else {
      setFault('');
      setText(rl.line);
    }
  });

  if (finished) return '';
  const { columns, style, symbols } = look;
  const head = [
    ...(config.header === '' ? [] : [style('quiet', truncate(config.header, columns, symbols.ellipsis))]),
    ...wrap(config.message, columns).map((line) => style('strong', line)),
    ...wrap(config.hint ?? '', columns)
      .filter((line) => line !== '')
      .map((line) => style('quiet', line)),
  ];
  const foot = [
    ...(fault === '' ? [] : wrap(fault, columns).map((line) => style('bad', line))),
    ...config.footer.map((line) => style('quiet', truncate(line, columns, symbols.ellipsis))),
  ];
  return [[...head, `${symbols.pointer} ${safeText(text)}`].join('\n'), foot.join('\n')];
});
