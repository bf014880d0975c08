import { templates as shipped } from '../shipped/templates.js';
import type { Preparation } from '../model/preparation.js';
import { htmlHelpers } from './formats/html.js';
import { markdownHelpers } from './formats/markdown.js';
import { renderTemplate } from './render-template.js';
import { voiceOf } from './voice.js';

/** Ways to send a preparation along with an invitation. */
export const PREPARATION_FORMATS = {
  md: (preparation: Preparation): string =>
    renderTemplate(shipped.md, markdownHelpers(voiceOf(preparation.language)), preparation, 'prepare'),
  html: (preparation: Preparation): string =>
    renderTemplate(shipped.html, htmlHelpers(voiceOf(preparation.language), shipped), preparation, 'prepare'),
  text: plainText,
} as const satisfies Record<string, (preparation: Preparation) => string>;

function plainText({ language, organisation, subjects }: Preparation): string {
  const { t } = voiceOf(language);
  const list = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `  - ${item}`)];
  const parts = subjects.map(({ name, who, questions, evidence }) => [
    '',
    name.toUpperCase(),
    `${t('prepare.who')}: ${who}`,
    ...list(t('prepare.questions'), questions),
    ...list(t('prepare.evidence'), evidence),
  ]);
  return `${[t('prepare.title', { organisation }), '', t('prepare.intro'), ...parts.flat()].join('\n')}\n`;
}
