/** Completion in a shell. */
export const completion = {
  'help.completion': 'print what a shell needs to complete commands, options and ids',
  'help.completion_after': `Load it for this session, or put the line in the start-up file:
  bash   source <(touchpoint-audit completion bash)
  zsh    source <(touchpoint-audit completion zsh)      after compinit
  fish   touchpoint-audit completion fish | source`,
  'argument.shell': 'bash, zsh or fish',
} as const;
