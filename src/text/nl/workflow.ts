import type { workflow as en } from '../en/workflow.js';

export const workflow = {
  'option.ci': 'schrijf ook wat een CI-systeem moet doen',
  'ci.made': 'Geschreven door touchpoint-audit init --ci. U mag het aanpassen.',
  'ci.schedule': 'Datums verstrijken ook zonder commit; daarom kijkt het elke week opnieuw.',
  'ci.install': 'touchpoint-audit installeren',
  'ci.validate': 'Zijn de bestanden in orde?',
  'ci.gate': 'De toets',
  'ci.gate_note':
    'Met een baseline wordt alleen afgewezen wat nieuw of erger is. Schrijf er een met touchpoint-audit baseline update',
  'ci.sarif': 'Bevindingen tonen onder Security',
  'ci.sarif_note': 'Een besloten repository heeft hiervoor GitHub Code Security nodig.',
  'ci.reports': 'De rapporten maken',
  'ci.keep': 'De rapporten bij deze run bewaren',
  'ci.committed': 'Zijn de rapporten in git actueel?',
  'ci.diff': 'Wat deze wijziging betekent, in woorden',
  'ci.fork_note': 'Vanuit een fork kan niets worden geplaatst; het staat wel in de samenvatting van de run.',
  'ci.no_comment': 'De reactie kon niet worden geplaatst; zie de samenvatting van deze run.',
  'ci.gitlab_dollar': 'GitLab vult in wat achter een dollarteken staat, tenzij dat er twee keer staat.',
  'ci.gitlab_token':
    'Om het als reactie te plaatsen - maak een projecttoken met de scope api en zet het in TOUCHPOINT_AUDIT_TOKEN.',
  'ci.exists': '{file} is er al. Er is niets veranderd; met --force wordt eroverheen geschreven.',
  'ci.written': 'CI: {file}',
  'ci.include': 'Neem het op in .gitlab-ci.yml: include: [local: {file}]',
} as const satisfies Record<keyof typeof en, string>;
