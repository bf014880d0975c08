import type {
  HeatCell,
  HeatRow,
  Named,
  Reference,
  Report,
  ReportAnswer,
  ReportFinding,
  TouchpointReport,
} from '../../src/model/report.js';
import { SEVERITIES } from '../../src/model/vocabulary.js';
import type { Severity } from '../../src/model/vocabulary.js';
import { anchor } from '../../src/report/formats/anchor.js';
import { readable } from '../../src/text/readable.js';
import type { MessageKey } from '../../src/text/translate.js';
import { capital, voiceOf } from '../../src/report/voice.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** As Handlebars does. */
const escape = (text: string): string =>
  /[&<>"'`=]/.test(text) ? text.replace(/[&<>"'`=]/g, (character) => ESCAPES[character] ?? '') : text;

const SHAPE = '<svg class="shape" aria-hidden="true" focusable="false"><use href="#shape-';

/** What does not depend on the number of findings: before the rows of the heat map, up to the filter's touchpoints, up to the touchpoints, behind them. */
export type Frame = readonly [string, string, string, string];

/**
 * The HTML report as one would write it without templates, with the words of the same messages, for findings such as those of the bench.
 * `npm run bench` holds the templates against it: the same page, byte for byte.
 *
 * @param inOnePiece is handed every row and every touchpoint; the trick that `src/report/each.ts` explains, or nothing
 */
export function pageByHand(
  report: Report,
  frame: Frame,
  inOnePiece: (text: string) => string = (text) => text,
): string {
  const voice = voiceOf(report.made.language);
  const { t, date } = voice;
  const say = (key: MessageKey, args?: Record<string, string>): string => escape(t(key, args));
  const a = (id: string, part?: string): string => escape(anchor(id, part));

  const { heatMap, touchpoints } = readable(report);
  let page = frame[0];
  for (const row of heatMap.rows) page += inOnePiece(heatRow(row));
  page += frame[1];
  for (const { id, name } of touchpoints) page += `<option value="${escape(id)}">${escape(name)}</option>\n`;
  page += frame[2];
  for (const touchpoint of touchpoints) page += inOnePiece(section(touchpoint));
  return page + frame[3];

  function heatRow({ touchpoint, cells }: HeatRow): string {
    let row = `<tr>\n<th scope="row"><a href="#${a(touchpoint.id)}"><bdi>${escape(touchpoint.name)}</bdi></a></th>\n`;
    for (const one of cells) row += cell(touchpoint, one);
    return `${row}</tr>\n`;
  }

  function cell(
    touchpoint: Named,
    { state, severity, gaps, waived, open, met, findings, theme }: HeatCell,
  ): string {
    const mark = (shape: string, word: MessageKey, count: number): string =>
      `${SHAPE}${shape}"/></svg><span>${say(word)}</span> <span class="cell-count">${count}</span>`;
    const toGaps = (inside: string): string =>
      findings[0] === undefined
        ? `<p>${inside}</p>`
        : `<a href="#${a(findings[0])}" data-cell data-touchpoint="${escape(touchpoint.id)}" data-theme="${theme}">${inside}</a>`;
    switch (state) {
      case 'none':
        return `<td class="cell cell-none"><span aria-hidden="true">–</span><span class="hidden-text">${say('cell.none')}</span></td>\n`;
      case 'gap':
        return `<td class="cell cell-${severity}">${toGaps(mark(severity ?? '', `severity.${severity as Severity}`, gaps))}</td>\n`;
      case 'waived':
        return `<td class="cell cell-waived">${toGaps(mark(state, 'cell.waived', waived))}</td>\n`;
      case 'open':
        return `<td class="cell cell-open"><a href="#${a(touchpoint.id, 'open')}">${mark(state, 'cell.open', open)}</a></td>\n`;
      case 'met':
        return `<td class="cell cell-met"><a href="#${a(touchpoint.id, 'safeguards')}">${mark(state, 'cell.met', met)}</a></td>\n`;
    }
  }

  function section(touchpoint: TouchpointReport): string {
    const { id, name, questionnaire, interviews, findings, contradictions, gaps, open, notApplicable } =
      touchpoint;
    let html = `<section class="group touchpoint" id="${a(id)}" aria-labelledby="${a(id, 'title')}" data-group>
<div class="touchpoint-head">
<h3 id="${a(id, 'title')}"><bdi>${escape(name)}</bdi></h3>
<ul class="counts">\n`;
    for (const severity of SEVERITIES) {
      const { open: count } = findings[severity];
      if (count > 0) html += `<li>${badge(severity)} <strong>${count}</strong></li>\n`;
    }
    html += `</ul>
</div>
<p class="touchpoint-facts">${say('report.questionnaire')}: ${escape(questionnaire.name)} <span class="version">${escape(questionnaire.version)}</span>. ${say('report.discussed')}: `;
    html +=
      interviews.length === 0
        ? say('report.never_discussed')
        : interviews
            .map(
              ({ date: day, role }) =>
                `<time datetime="${escape(day)}">${escape(date(day))}</time>${role === undefined ? '' : `, <bdi>${escape(role)}</bdi>`}`,
            )
            .join('; ');
    html += `.</p>\n${safeguards(touchpoint)}`;
    if (contradictions.length > 0) {
      html += `<h4>${say('report.contradictions')}</h4>\n`;
      for (const one of contradictions) html += finding(one);
    }
    html += `<h4>${say('report.gaps')}</h4>\n`;
    for (const one of gaps) html += finding(one);
    if (gaps.length === 0) html += `<p data-unfiltered>${say('report.no_gaps')}</p>\n`;
    if (open.length > 0) {
      html += `<div class="open" id="${a(id, 'open')}" data-unfiltered>\n<h4>${say('report.open_questions')}</h4>\n<ul>\n`;
      for (const { question, core } of open) {
        html += `<li>${escape(question)}${core ? ` <span class="chip">${say('report.core_question')}</span>` : ''}</li>\n`;
      }
      html += '</ul>\n</div>\n';
    }
    if (notApplicable.length > 0) {
      html += `<div class="not-applicable" data-unfiltered>\n<h4>${say('report.not_applicable')}</h4>\n<ul>\n`;
      for (const { question, reason } of notApplicable) {
        html += `<li>${escape(question)}${reason === undefined ? '' : ` <span class="reason"><bdi>${escape(reason)}</bdi></span>`}</li>\n`;
      }
      html += '</ul>\n</div>\n';
    }
    return `${html}<p class="top"><a href="#summary">${say('report.top')}</a></p>\n</section>\n`;
  }

  function safeguards({ id, safeguards: { statement, controls } }: TouchpointReport): string {
    let html = `<div class="safeguards" id="${a(id, 'safeguards')}" data-unfiltered>\n<h4>${say('report.safeguards')}</h4>\n<div class="statement">\n`;
    for (const sentence of statement) html += `<p>${escape(sentence)}</p>\n`;
    html += '</div>\n';
    if (controls.length > 0) {
      html += '<ul class="controls">\n';
      for (const { title, theme, answer, law } of controls) {
        html += `<li>\n${SHAPE}met"/></svg>\n<p class="control-title">${escape(title)} <span class="control-theme">${say(`theme.${theme}`)}</span></p>\n`;
        html += `<p class="control-answer">${answer.words.map((word) => `<bdi>${escape(word)}</bdi>`).join('; ')}</p>\n${facts(answer)}`;
        html += `<p class="control-law">${law.map(({ cite, url }) => (url === undefined ? escape(cite) : link(url, cite))).join(' · ')}</p>\n</li>\n`;
      }
      html += '</ul>\n';
    }
    return `${html}</div>\n`;
  }

  function finding(one: ReportFinding): string {
    const { id, kind, severity, state, touchpoint, theme, title, fromUnknown, answers, why, law } = one;
    const { measure, evidence, ask, action, waiver, about } = one;
    const label: MessageKey =
      fromUnknown && kind === 'gap' ? 'finding.unknown.label' : `finding.${kind}.label`;
    let html = `<article class="finding finding-${severity}" id="${a(id)}" aria-labelledby="${a(id, 'title')}" data-finding data-touchpoint="${escape(touchpoint?.id ?? '')}" data-theme="${theme ?? ''}" data-severity="${severity}" data-state="${state}" data-owner="${escape(action?.owner ?? '')}">
<div class="finding-marks">
${badge(severity)}<span class="mark">${say(label)}</span>
${theme === undefined ? '' : `<span class="mark mark-theme">${say(`theme.${theme}`)}</span>`}
${state === 'open' ? '' : `<span class="chip chip-${state}">${say(`finding_state.${state}`)}</span>`}
</div>
<div class="finding-body">
<h5 id="${a(id, 'title')}">${escape(title)}</h5>
<p class="finding-id"><a href="#${a(id)}"><span class="hidden-text">${say('report.permalink')} </span><bdi>${escape(id)}</bdi></a></p>
<dl>\n`;
    if (answers.length > 0) {
      html += `<div class="row"><dt>${say('report.answer')}</dt><dd>\n`;
      for (const answer of answers) {
        html += `<p class="question">${escape(answer.question)}</p>\n`;
        if (answer.words.length > 1) {
          html += '<ul class="words">\n';
          for (const word of answer.words) html += `<li><bdi>${escape(word)}</bdi></li>\n`;
          html += '</ul>\n';
        } else {
          html += `<p class="words"><bdi>${escape(answer.words[0] ?? '')}</bdi></p>\n`;
        }
        html += facts(answer);
      }
      html += '</dd></div>\n';
    }
    html += `<div class="row"><dt>${say('report.why')}</dt><dd>\n`;
    for (const reason of why) html += `<p>${escape(reason)}</p>\n`;
    html += '</dd></div>\n';
    if (law.length > 0) {
      html += `<div class="row"><dt>${say('report.law')}</dt><dd><ul class="law">\n`;
      for (const one of law) html += `<li>${reference(one)}</li>\n`;
      html += '</ul></dd></div>\n';
    }
    html += `<div class="row row-measure"><dt>${say('report.measure')}</dt><dd><p>${escape(measure)}</p></dd></div>\n`;
    if (evidence !== undefined) {
      html += `<div class="row"><dt>${say('report.collect')}</dt><dd><p>${escape(evidence)}</p></dd></div>\n`;
    }
    if (waiver !== undefined || action !== undefined || about !== undefined) {
      throw new Error('the report of the bench has no such findings');
    }
    html += `<div class="row"><dt>${say('report.who_when')}</dt><dd><p>${say('report.nothing_agreed')}</p>\n`;
    if (ask !== undefined) html += `<p class="fact fact-ask">${say('report.still_ask', { role: ask })}</p>\n`;
    return `${html}</dd></div>\n</dl>\n</div>\n</article>\n`;
  }

  function facts({ reason, note, by, date: day, ask, evidence }: ReportAnswer): string {
    let html = '';
    const fact = (text: string): string => `<p class="fact">${text}</p>\n`;
    if (reason !== undefined) html += fact(say('report.reason', { reason }));
    if (note !== undefined) html += fact(say('report.note', { note }));
    if (by !== undefined)
      html += fact(`${say('report.said_by', { by })}${day === undefined ? '' : `, ${escape(date(day))}`}`);
    else if (day !== undefined) html += fact(say('report.said_on', { date: date(day) }));
    if (ask !== undefined) html += `<p class="fact fact-ask">${say('report.still_ask', { role: ask })}</p>\n`;
    if (evidence.length > 0) throw new Error('the report of the bench has no evidence');
    return html;
  }

  function reference({ cite, title, url, status, note }: Reference): string {
    let html = `<span class="cite">${url === undefined ? escape(cite) : link(url, cite)}</span> <span class="law-title">${escape(title)}</span>`;
    if (status !== 'verified') html += ` <span class="chip chip-law">${say(`law_status.${status}`)}</span>`;
    if (note !== undefined) html += ` <span class="law-note">${say('report.law_note', { note })}</span>`;
    return html;
  }

  function link(url: string, text: string): string {
    return `<a href="${escape(url)}" rel="noopener noreferrer">${escape(text)}</a>`;
  }

  function badge(severity: Severity): string {
    return `<span class="badge badge-${severity}">${SHAPE}${severity}"/></svg>${escape(capital(t(`severity.${severity}`)))}</span>`;
  }
}
