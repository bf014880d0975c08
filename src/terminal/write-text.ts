import { createPrompt, isEnterKey, isTabKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { safeText } from './safe-text.js';
import { useRedraw } from './use-redraw.js';
import { footLines, headLines } from './screen.js';
import type { Screen, ScreenTexts } from './screen.js';

export interface WriteConfig extends ScreenTexts {
  readonly value: string;
  readonly validate: (text: string) => string | undefined;
}

export type WriteReply = { readonly text: string } | { readonly command: 'back' | 'menu' | 'help' };

/** One line of free text. Tab opens the commands, Escape goes back; `?` on an empty line explains. */
export const writeText = createPrompt<WriteReply, WriteConfig & Screen>((config, done) => {
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const [finished, setFinished] = useState(false);
  const finish = (reply: WriteReply): void => {
    setFinished(true);
    done(reply);
  };

  useRedraw(config);
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
  const look = config.look();
  const line = `${look.symbols.pointer} ${safeText(text)}`;
  return [[...headLines(config, look), line].join('\n'), footLines(config, fault, look).join('\n')];
});
