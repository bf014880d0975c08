import type { Problem } from '../model/problem.js';
import type { RawFile } from '../yaml/raw-file.js';
import { END_OF_ELEMENT } from './hashed.js';
import { lintTemplates } from './lint-templates.js';
import type { OwnTemplate, TemplateSources } from './lint-templates.js';
import { TEMPLATE_KINDS } from './template-kinds.js';
import type { TemplateKind } from './template-kinds.js';

/** What a team has put in its `templates/`. */
export interface OwnTemplates {
  readonly templates: readonly OwnTemplate[];
  /** In place of the shipped style sheet. */
  readonly style?: string;
  readonly problems: readonly Problem[];
}

/**
 * The largest shipped template has 5 kB and 90 expressions. Handlebars' parser takes time in proportion to both, one times the other: of
 * 400 kB with 20,000 of them it needed four minutes.
 */
const MAX_BYTES = 64 * 1024;
const MAX_EXPRESSIONS = 1000;

/**
 * Reads and checks a team's own templates: `report.<kind>.hbs`, `partials/<name>.<kind>.hbs` and `report.css`. Any other template, script
 * or style sheet would be passed over, and is a problem.
 */
export function readOwnTemplates(files: readonly RawFile[], shipped: TemplateSources): OwnTemplates {
  const problems: Problem[] = [];
  const templates: OwnTemplate[] = [];
  let style: string | undefined;
  for (const raw of files) {
    const { path: file } = raw;
    if (!/\.(?:hbs|handlebars|css|m?js|html)$/i.test(file)) continue;
    const text = 'problem' in raw ? raw.problem : decode(file, raw.content);
    const { kind, name } = kindOf(file) ?? {};
    if (typeof text !== 'string') problems.push(text);
    else if (file === 'templates/report.css') {
      problems.push(...styleProblems(file, text));
      style = text;
    } else if (kind === undefined || name === undefined) {
      problems.push({ code: 'template_wrong_name', args: {}, file, level: 'error' });
    } else templates.push({ name, kind, file, source: text });
  }
  problems.push(...lintTemplates(templates, shipped));
  return { templates, ...(style !== undefined && { style }), problems };
}

/** Whether a problem keeps a kind of report from being made: one of its own templates, and for HTML the style sheet. */
export function concerns({ file = '', level }: Problem, kind: string): boolean {
  return level === 'error' && (file.endsWith(`.${kind}.hbs`) || (kind === 'html' && file.endsWith('.css')));
}

function kindOf(file: string): { kind: TemplateKind; name: string } | undefined {
  const found = /^templates\/(?:(report)|partials\/([a-z][a-z0-9-]*))\.(html|md)\.hbs$/.exec(file);
  const kind = TEMPLATE_KINDS.find((candidate) => candidate === found?.[3]);
  const name = found?.[1] ?? found?.[2];
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

function decode(file: string, content: Uint8Array | string): string | Problem {
  if (content.length > MAX_BYTES) {
    return {
      code: 'template_too_large',
      args: { bytes: content.length, limit: MAX_BYTES },
      file,
      level: 'error',
    };
  }
  try {
    const text =
      typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
    if (text.split('{{').length <= MAX_EXPRESSIONS) return text;
    return { code: 'template_too_much', args: { limit: MAX_EXPRESSIONS }, file, level: 'error' };
  } catch {
    return { code: 'file_not_utf8', args: {}, file, level: 'error' };
  }
}

/** The page's policy lets a style sheet load nothing but pictures that it holds itself. */
function styleProblems(file: string, text: string): Problem[] {
  const found = END_OF_ELEMENT.exec(text) ?? /@import\b|url\(\s*["']?(?!data:image\/|#)/i.exec(text);
  if (found === null) return [];
  const before = text.slice(0, found.index).split('\n');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return [{ code: 'template_style', args: {}, file, position, level: 'error' }];
}
