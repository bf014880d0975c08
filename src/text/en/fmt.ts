/** What `fmt` says. */
export const fmt = {
  'help.fmt': 'put the files in the form in which they are first written',
  'argument.fmt': 'files or folders of an audit; by default all of the audit folder',
  'option.fmt_check': 'write nothing; name the files that would change, and exit with 1 when there are any',
  'option.fmt_diff': 'write nothing; show what would change',
  'fmt.in_order': '{unchanged, plural, one {1 file is} other {# files are}} in order; nothing was changed.',
  'fmt.would_change':
    '{changed, plural, one {1 file would} other {# files would}} change; {unchanged, plural, one {1 is} other {# are}} in order.',
  'fmt.passed_over': 'Passed over, since fmt leaves such files to you: {file}',
} as const;
