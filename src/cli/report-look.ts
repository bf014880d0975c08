import { AUDIT_FILE } from '../answers/read-audit.js';
import { hashed } from '../compile/hashed.js';
import { MAX_LOGO, readLogo } from '../files/logo.js';
import { ownTemplateFiles } from '../files/own-templates.js';
import type { Audit } from '../model/audit.js';
import type { Problem } from '../model/problem.js';
import { accentSheet } from '../report/accent.js';
import type { Templates } from '../report/render-template.js';
import { templates } from '../shipped/templates.js';
import { offsetsOf } from '../yaml/locate.js';
import { problemAt } from '../yaml/parse-yaml.js';
import type { LoadedAudit } from './load-audit.js';
import type { OwnTemplatesOf } from './own-templates.js';

/** The shipped templates, with the logo and the colour that audit.yaml asks for. A logo that cannot be used is left out. */
export function dressedTemplates(folder: string, { look }: Audit): Templates {
  const logo = look.logo === undefined ? undefined : readLogo(folder, look.logo);
  return {
    ...templates,
    styles: [...templates.styles, ...(look.accent === undefined ? [] : [hashed(accentSheet(look.accent))])],
    ...(logo !== undefined && 'address' in logo && { logo: logo.address }),
  };
}

/** What is wrong with how reports are to look: the logo, and the team's own templates. It keeps nothing else from working. */
export async function lookProblems(loaded: Audited): Promise<Problem[]> {
  const own = await openOwnTemplates(loaded.folder);
  return [...logoProblems(loaded), ...(own?.problems ?? [])];
}

/** The team's own templates; the compiler is loaded only where there are any. */
export async function openOwnTemplates(folder: string): Promise<OwnTemplatesOf | undefined> {
  const files = ownTemplateFiles(folder);
  if (files.length === 0) return undefined;
  const { OwnTemplatesOf } = await import('./own-templates.js');
  return new OwnTemplatesOf(files);
}

type Audited = Pick<LoadedAudit, 'audit' | 'sources' | 'folder'>;

/** Why the logo that audit.yaml names cannot be used. */
function logoProblems({ audit, folder, sources }: Audited): Problem[] {
  const found = audit.look.logo;
  if (found === undefined) return [];
  const logo = readLogo(folder, found);
  const source = sources.get(AUDIT_FILE);
  if ('address' in logo || source === undefined) return [];
  const { value } = offsetsOf(source, ['report', 'logo']);
  return [problemAt(source, value, logo.fault, { found, bytes: logo.bytes, limit: MAX_LOGO })];
}
