import type { Talk, Turn } from './talk.js';

/** The keys that go somewhere else, the same in every step. */
export function navigate(talk: Talk, command: string): Turn {
  switch (command) {
    case 'back':
    case 'forward':
    case 'later':
      return { kind: command };
    case 'stop':
      return 'stop';
    case 'language':
      talk.switchLanguage();
      return 'again';
    default:
      return 'again';
  }
}
