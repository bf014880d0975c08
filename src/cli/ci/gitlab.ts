import type { Translate } from '../../text/translate.js';
import type { CiFacts } from './ci-systems.js';

/** A job for GitLab CI. The findings appear in the merge request as Code Quality and as tests. */
export const gitlabJob = ({ dir, version }: CiFacts, t: Translate): string => `# ${t('ci.made')}
touchpoint-audit:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
    # ${t('ci.schedule')}
    - if: $CI_PIPELINE_SOURCE == "schedule"
  variables:
    GIT_DEPTH: "0"
    # ${t('ci.gitlab_dollar')}
    AUDIT: ${JSON.stringify(dir.replaceAll('$', '$$$$'))}
  script:
    - npm install --global --ignore-scripts touchpoint-audit@${version}
    - touchpoint-audit validate --dir "$AUDIT"
    - mkdir -p touchpoint-audit
    - touchpoint-audit report --dir "$AUDIT" --all-languages --out touchpoint-audit
    # ${t('ci.diff')}
    - |
      if [ -n "\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}" ]; then
        touchpoint-audit diff "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --dir "$AUDIT" --format markdown | tee touchpoint-audit/diff.md
        # ${t('ci.gitlab_token')}
        if [ -n "\${TOUCHPOINT_AUDIT_TOKEN:-}" ]; then
          curl --fail --silent --show-error --output /dev/null --header "PRIVATE-TOKEN: $TOUCHPOINT_AUDIT_TOKEN" \\
            --data-urlencode "body@touchpoint-audit/diff.md" \\
            "$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
        fi
      fi
    # ${t('ci.committed')}
    - |
      if ls "$AUDIT"/reports/gap-report.* > /dev/null 2>&1; then
        touchpoint-audit report --check --dir "$AUDIT"
      fi
    # ${t('ci.gate_note')}
    - |
      if [ -f "$AUDIT/baseline.yaml" ]; then set -- --new-only; fi
      touchpoint-audit check --dir "$AUDIT" "$@" --format "text,codequality=touchpoint-audit/codequality.json,junit=touchpoint-audit/junit.xml"
  artifacts:
    when: always
    paths:
      - touchpoint-audit/
    reports:
      codequality: touchpoint-audit/codequality.json
      junit: touchpoint-audit/junit.xml
`;
