/** What `init --ci` writes and says. */
export const workflow = {
  'option.ci': 'also write what a CI system has to do',
  'ci.made': 'Written by touchpoint-audit init --ci. Yours to change.',
  'ci.schedule': 'Dates pass without a commit, so once a week it looks again.',
  'ci.install': 'Install touchpoint-audit',
  'ci.validate': 'Are the files in order?',
  'ci.gate': 'The gate',
  'ci.gate_note':
    'With a baseline only what is new or worse fails. Write one with: touchpoint-audit baseline update',
  'ci.sarif': 'Show the findings under Security',
  'ci.sarif_note': 'A private repository needs GitHub Code Security for this.',
  'ci.reports': 'Make the reports',
  'ci.keep': 'Keep the reports with this run',
  'ci.committed': 'Are the committed reports up to date?',
  'ci.diff': 'What this change means, in words',
  'ci.fork_note': 'From a fork nothing can be posted; it stands in the summary of the run all the same.',
  'ci.no_comment': 'The comment could not be posted; see the summary of this run.',
  'ci.gitlab_dollar': 'GitLab fills in what follows a dollar sign, unless it is doubled.',
  'ci.gitlab_token':
    'To post it as a comment, make a project token with the scope api, and put it in TOUCHPOINT_AUDIT_TOKEN.',
  'ci.exists': '{file} is there already. Nothing was changed; --force writes over it.',
  'ci.written': 'CI: {file}',
  'ci.include': 'Add it to .gitlab-ci.yml: include: [local: {file}]',
} as const;
