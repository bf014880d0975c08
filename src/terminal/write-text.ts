import { createPrompt, isEnterKey, isTabKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { safeText } from './safe-text.js';
import { outliveTerminal } from './outlive-terminal.js';
import { footLines, headLines } from './screen-lines.js';
import type { ScreenTexts } from './screen-lines.js';

export interface WriteConfig extends ScreenTexts {
  readonly value: string;
  readonly validate: (text: string) => string | undefined;
}

export type WriteReply = { readonly text: string } | { readonly command: 'back' | 'menu' | 'help' };

/** One line of free text. Tab opens the commands, Escape goes back; `?` on an empty line explains. */
export const writeText = createPrompt<WriteReply, WriteConfig>((config, done) => {
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const [finished, setFinished] = useState(false);
  const finish = (reply: WriteReply): void => {
    setFinished(true);
    done(reply);
  };

  useEffect(outliveTerminal, []);
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
  const line = `${config.look.symbols.pointer} ${safeText(text)}`;
  return [[...headLines(config), line].join('\n'), footLines(config, fault).join('\n')];
});
