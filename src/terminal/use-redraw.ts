import { useEffect, useState } from '@inquirer/core';
import type { Screen } from './screen.js';

/** Effect of every prompt: it can be drawn anew, as when the window got another size. */
export function useRedraw({ onRedraw }: Screen): void {
  const [, setDrawn] = useState({});
  useEffect(() => {
    onRedraw(() => {
      setDrawn({});
    });
  }, []);
}
