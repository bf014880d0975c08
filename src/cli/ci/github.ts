import type { Translate } from '../../text/translate.js';
import type { CiFacts } from './ci-systems.js';

/**
 * A workflow for GitHub Actions. Whatever comes from outside, such as the name of a branch, reaches a script through its environment and
 * never by interpolation into it: GitHub pastes `${{ }}` into a script before the shell reads it.
 */
export const githubWorkflow = ({ dir, version }: CiFacts, t: Translate): string => `# ${t('ci.made')}
name: touchpoint-audit

on:
  pull_request:
  push:
    branches: [main, master]
  # ${t('ci.schedule')}
  schedule:
    - cron: '17 5 * * 1'

permissions:
  contents: read

jobs:
  audit:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write
      pull-requests: write
    env:
      AUDIT: ${JSON.stringify(dir.replaceAll('${{', "${{ '${{' }}"))}
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22

      - name: ${t('ci.install')}
        run: npm install --global --ignore-scripts touchpoint-audit@${version}

      - name: ${t('ci.validate')}
        run: touchpoint-audit validate --dir "$AUDIT"

      # ${t('ci.gate_note')}
      - name: ${t('ci.gate')}
        run: |
          if [ -f "$AUDIT/baseline.yaml" ]; then set -- --new-only; fi
          touchpoint-audit check --dir "$AUDIT" "$@" --format "text,github,sarif=$RUNNER_TEMP/touchpoint-audit.sarif"

      - name: ${t('ci.sarif')}
        if: \${{ !cancelled() }}
        # ${t('ci.sarif_note')}
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: \${{ runner.temp }}/touchpoint-audit.sarif
          category: touchpoint-audit

      - name: ${t('ci.reports')}
        if: \${{ !cancelled() }}
        run: touchpoint-audit report --dir "$AUDIT" --all-languages --out "$RUNNER_TEMP/reports"

      - name: ${t('ci.keep')}
        if: \${{ !cancelled() }}
        uses: actions/upload-artifact@v4
        with:
          name: gap-report
          path: \${{ runner.temp }}/reports

      - name: ${t('ci.committed')}
        if: \${{ !cancelled() }}
        run: |
          if ls "$AUDIT"/reports/gap-report.* > /dev/null 2>&1; then
            touchpoint-audit report --check --dir "$AUDIT"
          fi

      - name: ${t('ci.diff')}
        if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        env:
          BASE_REF: \${{ github.base_ref }}
          NUMBER: \${{ github.event.pull_request.number }}
          GH_TOKEN: \${{ github.token }}
        run: |
          touchpoint-audit diff "origin/$BASE_REF" --dir "$AUDIT" --format markdown > "$RUNNER_TEMP/diff.md"
          cat "$RUNNER_TEMP/diff.md" >> "$GITHUB_STEP_SUMMARY"
          # ${t('ci.fork_note')}
          gh pr comment "$NUMBER" --edit-last --create-if-none --body-file "$RUNNER_TEMP/diff.md" ||
            echo "::notice::${t('ci.no_comment')}"
`;
