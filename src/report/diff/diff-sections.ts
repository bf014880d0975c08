import type {
  ActionChange,
  AnswerChange,
  AnswerState,
  AuditDiff,
  FindingChange,
  InterviewChange,
  InventoryChange,
  ItemChange,
  RegisterChange,
  SettingChange,
  TouchpointChange,
  WaiverChange,
} from '../../model/audit-diff.js';
import type { Named } from '../../model/report.js';
import type { Severity } from '../../model/vocabulary.js';
import type { Voice } from '../voice.js';

/** One kind of change, as it is read. */
export interface DiffSection {
  readonly title: string;
  readonly items: readonly DiffItem[];
}

export interface DiffItem {
  /** What came, went, is otherwise. */
  readonly mark: ItemChange;
  /** The worst that is said of it. */
  readonly severity?: Severity;
  readonly label?: string;
  readonly subject: string;
  readonly facts: readonly string[];
  /** Under which it is found in the answer files. */
  readonly id?: string;
}

/** A comparison in words, by kind of change; those without any are left out. A new kind of change is a line here. */
export function diffSections(diff: AuditDiff, voice: Voice): DiffSection[] {
  const { t } = voice;
  const findings = (change: FindingChange['change']): DiffItem[] =>
    diff.findings
      .filter((finding) => finding.change === change)
      .map((finding) => findingItem(finding, voice));
  const sections: DiffSection[] = [
    { title: t('diff.opened'), items: findings('opened') },
    { title: t('diff.worse'), items: findings('worse') },
    { title: t('diff.better'), items: findings('better') },
    { title: t('diff.closed'), items: closedItems(diff.findings, voice) },
    { title: t('diff.touchpoints'), items: diff.touchpoints.map((change) => touchpointItem(change, voice)) },
    { title: t('diff.inventory'), items: diff.inventory.map((change) => inventoryItem(change, voice)) },
    { title: t('diff.answers'), items: diff.answers.map((change) => answerItem(change, voice)) },
    { title: t('diff.waivers'), items: diff.waivers.map((change) => waiverItem(change, voice)) },
    { title: t('diff.actions'), items: diff.actions.map((change) => actionItem(change, voice)) },
    { title: t('diff.register'), items: diff.register.map((change) => registerItem(change, voice)) },
    { title: t('diff.settings'), items: diff.settings.map((change) => settingItem(change, voice)) },
    { title: t('diff.interviews'), items: diff.interviews.map((change) => interviewItem(change, voice)) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function findingItem(
  { id, change, from, to, title, touchpoint, because, waived }: FindingChange,
  { t }: Voice,
): DiffItem {
  const word = (severity: Severity | undefined): string => (severity ? t(`severity.${severity}`) : '');
  const severity = to ?? from;
  return {
    mark: change === 'opened' ? 'added' : change === 'closed' ? 'removed' : 'changed',
    ...(severity && { severity }),
    label: from && to ? t('diff.becomes', { from: word(from), to: word(to) }) : word(severity),
    subject: about(title, touchpoint),
    facts: [
      ...(because ? [t(`diff.because.${because}`)] : []),
      ...(waived ? [t('finding_state.waived')] : []),
    ],
    id,
  };
}

/** What went with its touchpoint is one item: nobody solved it, and the touchpoint is what to look at. */
function closedItems(findings: readonly FindingChange[], voice: Voice): DiffItem[] {
  const closed = findings.filter(({ change }) => change === 'closed');
  const lost = closed.filter(({ because }) => because === 'touchpoint_removed');
  const touchpoints = [...new Set(lost.map(({ touchpoint }) => touchpoint?.id))];
  return [
    ...closed
      .filter(({ because }) => because !== 'touchpoint_removed')
      .map((finding) => findingItem(finding, voice)),
    // Worst first, as the findings are.
    ...touchpoints.flatMap((id) => {
      const [worst, ...others] = lost.filter(({ touchpoint }) => touchpoint?.id === id);
      return worst === undefined ? [] : goneItem(worst, others.length + 1, voice);
    }),
  ];
}

function goneItem(worst: FindingChange, count: number, voice: Voice): DiffItem {
  const { id: _id, ...item } = findingItem(worst, voice);
  if (worst.touchpoint === undefined) return item;
  const { id, name } = worst.touchpoint;
  return { ...item, subject: voice.t('diff.gone_with', { count, name }), id };
}

/** A title, and the touchpoint it is about unless it says so itself. */
const about = (title: string, touchpoint: Named | undefined): string =>
  touchpoint === undefined || title.includes(touchpoint.name) ? title : `${title} (${touchpoint.name})`;

function touchpointItem({ id, change, questionnaire, from, to }: TouchpointChange, { t }: Voice): DiffItem {
  const state = to ?? from;
  const differs = (part: 'id' | 'name' | 'version'): string[] =>
    from && to && from[part] !== to[part]
      ? [t('diff.part', { part: t(`diff.touchpoint.${part}`), change: becomes(from[part], to[part], t) })]
      : [];
  return {
    mark: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed',
    label: t(`diff.touchpoint.${change}`),
    subject: about(questionnaire.name, state && { id, name: state.name }),
    facts:
      from && to
        ? [...differs('id'), ...differs('name'), ...differs('version')]
        : [t('diff.touchpoint.holds', { answers: state?.answers ?? 0, findings: state?.findings ?? 0 })],
    id,
  };
}

function inventoryItem({ questionnaire, from, to, changed }: InventoryChange, voice: Voice): DiffItem {
  const { t } = voice;
  const use = (state: InventoryChange['from']): string =>
    t(state.use ? `use.${state.use}` : 'diff.never_asked');
  return {
    mark: from.use === undefined ? 'added' : to.use === undefined ? 'removed' : 'changed',
    subject: questionnaire.name,
    facts: changed.map((part) =>
      part === 'use'
        ? becomes(use(from), use(to), t)
        : partChange(t(`diff.part.${part}`), from[part], to[part], voice),
    ),
    id: questionnaire.id,
  };
}

function answerItem({ id, touchpoint, question, from, to, changed }: AnswerChange, voice: Voice): DiffItem {
  const { t } = voice;
  const gave = from.state === 'answered';
  const gives = to.state === 'answered';
  return {
    mark: gave === gives ? 'changed' : gives ? 'added' : 'removed',
    subject: about(question, touchpoint),
    facts: changed.map((part) => {
      switch (part) {
        case 'value':
          return becomes(inWords(from, voice), inWords(to, voice), t);
        case 'evidence':
          return partChange(t('diff.part.evidence'), files(from, t), files(to, t), voice);
        case 'reason':
        case 'note':
        case 'ask':
        case 'by':
        case 'date':
          return partChange(t(`diff.part.${part}`), from[part], to[part], voice);
      }
    }),
    id,
  };
}

function inWords({ state, words }: AnswerState, { t }: Voice): string {
  return state === 'answered'
    ? t('diff.quoted', { text: (words ?? []).join('; ') })
    : t(`diff.answer.${state}`);
}

/** Names of files, or how many there are where the names were left out. */
function files({ evidence = [] }: AnswerState, t: Voice['t']): string | undefined {
  if (evidence.length === 0) return undefined;
  const names = evidence.flatMap(({ file }) => file ?? []);
  return names.length > 0 ? names.join(', ') : t('diff.files', { count: evidence.length });
}

function waiverItem(
  { id, change, title, touchpoint, from, to, changed }: WaiverChange,
  voice: Voice,
): DiffItem {
  const { t } = voice;
  const severity = (to ?? from)?.accepts;
  const said = (state: WaiverChange['from'], part: WaiverChange['changed'][number]): string | undefined => {
    const value = state?.[part];
    return part === 'accepts' && state ? t(`severity.${state.accepts}`) : value;
  };
  return {
    mark: change,
    ...(severity && { severity }),
    subject: about(title, touchpoint),
    facts: changed.map((part) =>
      followUpFact(t(`diff.part.${part}`), said(from, part), to && (said(to, part) ?? ''), voice),
    ),
    id,
  };
}

function actionItem(
  { id, change, title, touchpoint, from, to, changed }: ActionChange,
  voice: Voice,
): DiffItem {
  const { t } = voice;
  const said = (state: ActionChange['from'], part: ActionChange['changed'][number]): string | undefined =>
    part === 'status' && state?.status ? t(`status.${state.status}`) : state?.[part];
  return {
    mark: change,
    subject: about(title, touchpoint),
    facts: changed.map((part) =>
      followUpFact(t(`diff.part.${part}`), said(from, part), to && (said(to, part) ?? ''), voice),
    ),
    id,
  };
}

function registerItem({ touchpoint, field, added, removed }: RegisterChange, { t }: Voice): DiffItem {
  return {
    mark: removed.length === 0 ? 'added' : added.length === 0 ? 'removed' : 'changed',
    subject: about(t(`register_field.${field}`), touchpoint),
    facts: [
      ...removed.map((text) => t('diff.register.removed', { text })),
      ...added.map((text) => t('diff.register.added', { text })),
    ],
    id: touchpoint.id,
  };
}

function settingItem({ field, from, to }: SettingChange, { t }: Voice): DiffItem {
  return {
    mark: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed',
    subject: field,
    facts: [becomes(from ?? t('diff.nothing'), to ?? t('diff.nothing'), t)],
  };
}

function interviewItem(
  { change, interview: { date, role, touchpoints } }: InterviewChange,
  voice: Voice,
): DiffItem {
  return {
    mark: change,
    subject: [voice.date(date), ...(role === undefined ? [] : [role])].join(', '),
    facts: touchpoints.length === 0 ? [] : [voice.and(touchpoints.map(({ name }) => name))],
  };
}

const becomes = (from: string, to: string, t: Voice['t']): string => t('diff.becomes', { from, to });

/**
 * A part of an acceptance or an action. Of one that was withdrawn as a whole: what it said.
 *
 * @param to undefined when the whole is gone, empty when this part is
 */
function followUpFact(part: string, from: string | undefined, to: string | undefined, voice: Voice): string {
  return to === undefined
    ? partChange(part, undefined, from, voice)
    : partChange(part, from, to === '' ? undefined : to, voice);
}

/** A part that came, went or changed; dates as people write them. */
function partChange(part: string, from: string | undefined, to: string | undefined, voice: Voice): string {
  const { t } = voice;
  const [before, after] = [from, to].map((value) => (value === undefined ? undefined : voice.date(value)));
  if (before === undefined) return t('diff.part', { part, change: after ?? '' });
  if (after === undefined) return t('diff.part_gone', { part, was: before });
  return t('diff.part', { part, change: becomes(before, after, t) });
}
