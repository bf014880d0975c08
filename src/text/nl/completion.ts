import type { completion as en } from '../en/completion.js';

export const completion = {
  'help.completion': 'toon wat een shell nodig heeft om opdrachten, opties en id’s aan te vullen',
  'help.completion_after': `Laad het voor deze sessie, of zet de regel in het opstartbestand:
  bash   source <(touchpoint-audit completion bash)
  zsh    source <(touchpoint-audit completion zsh)      na compinit
  fish   touchpoint-audit completion fish | source`,
  'argument.shell': 'bash, zsh of fish',
} satisfies Record<keyof typeof en, string>;
