export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * What a shell loads. It hands the words over as words and takes lines back as data: nothing in it is evaluated, so that a name in an
 * audit cannot become a command. What cannot be completed is left to the shell, which knows files.
 */
export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: String.raw`# bash completion of touchpoint-audit; load it with: source <(touchpoint-audit completion bash)
_touchpoint_audit() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(touchpoint-audit __complete bash -- "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # What ends so goes on: a question after its touchpoint, a value after its question.
  if [[ ${'$'}{COMPREPLY[0]} == *[=/] ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _touchpoint_audit touchpoint-audit
`,
  zsh: String.raw`#compdef touchpoint-audit
# zsh completion of touchpoint-audit; load it, after compinit, with: source <(touchpoint-audit completion zsh)
_touchpoint_audit() {
  local -a whole shown_whole begun shown_begun
  local line value
  while IFS= read -r line; do
    value=${'$'}{line%%$'\t'*}
    # What ends so goes on: a question after its touchpoint, a value after its question.
    if [[ $value == *[=/] ]]; then
      begun+=("$value"); shown_begun+=("${'$'}{line/$'\t'/  }")
    else
      whole+=("$value"); shown_whole+=("${'$'}{line/$'\t'/  }")
    fi
  done < <(touchpoint-audit __complete zsh -- "${'$'}{(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( $#whole + $#begun )) || { _files; return }
  (( $#whole )) && compadd -l -d shown_whole -a whole
  (( $#begun )) && compadd -l -S '' -d shown_begun -a begun
  return 0
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _touchpoint_audit "$@"
else
  (( $+functions[compdef] )) && compdef _touchpoint_audit touchpoint-audit
fi
`,
  fish: String.raw`# fish completion of touchpoint-audit; load it with: touchpoint-audit completion fish | source
function __touchpoint_audit_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l found (touchpoint-audit __complete fish -- $before[2..] "$current" 2>/dev/null)
    if test (count $found) -eq 0
        __fish_complete_path "$current"
    else
        printf '%s\n' $found
    end
end
complete -c touchpoint-audit -f -a '(__touchpoint_audit_complete)'
`,
};
