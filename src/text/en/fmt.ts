/** What `fmt` says. */
export const fmt = {
  'help.fmt': 'put the files in the form in which they are first written',
  'argument.fmt': 'files or folders of an audit; by default all of the audit folder',
  'option.fmt_check': 'write nothing; name the files that would change, and exit with 1 when there are any',
  'option.fmt_diff': 'write nothing; show what would change',
  'fmt.done':
    '{changed, plural, one {1 file was} other {# files were}} rewritten; {unchanged, plural, one {1 was} other {# were}} in order.',
  'fmt.would_change':
    '{changed, plural, one {1 file would} other {# files would}} change; {unchanged, plural, one {1 is} other {# are}} in order.',
  'fmt.passed_over': 'Passed over, since fmt leaves such files to you: {file}',
} as const;
