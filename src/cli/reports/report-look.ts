import { AUDIT_FILE } from '../../answers/read-audit.js';
import { MAX_LOGO, readLogo } from '../../files/logo.js';
import { ownTemplateFiles } from '../../files/own-templates.js';
import type { Problem } from '../../model/problem.js';
import { offsetsOf } from '../../yaml/locate.js';
import { problemAt } from '../../yaml/parse-yaml.js';
import type { LoadedAudit } from '../load-audit.js';
import type { OwnTemplatesOf } from './own-templates.js';

/** How the reports of an audit are to look: what audit.yaml and the team's own templates say. */
export interface ReportLook {
  /** The address of the logo, which holds the picture itself. Absent where there is none that can be used. */
  readonly logo?: string;
  readonly own?: OwnTemplatesOf;
  /** What is wrong with the logo and the templates. It keeps nothing else from working. */
  readonly problems: readonly Problem[];
}

type Audited = Pick<LoadedAudit, 'audit' | 'sources' | 'folder'>;

export async function readLook(audited: Audited): Promise<ReportLook> {
  const logo = logoOf(audited);
  const own = await openOwnTemplates(audited.folder);
  return {
    ...('address' in logo && { logo: logo.address }),
    ...(own && { own }),
    problems: [...('problems' in logo ? logo.problems : []), ...(own?.problems ?? [])],
  };
}

/** The team's own templates; the compiler is loaded only where there are any. */
async function openOwnTemplates(folder: string): Promise<OwnTemplatesOf | undefined> {
  const files = ownTemplateFiles(folder);
  if (files.length === 0) return undefined;
  const { OwnTemplatesOf } = await import('./own-templates.js');
  return new OwnTemplatesOf(files);
}

/** The logo that audit.yaml names, or why it cannot be used. */
function logoOf({ audit, folder, sources }: Audited): { address: string } | { problems: Problem[] } {
  const found = audit.look.logo;
  if (found === undefined) return { problems: [] };
  const logo = readLogo(folder, found);
  if ('address' in logo) return logo;
  const source = sources.get(AUDIT_FILE);
  if (source === undefined) return { problems: [] };
  const { value } = offsetsOf(source, ['report', 'logo']);
  return { problems: [problemAt(source, value, logo.fault, { found, bytes: logo.bytes, limit: MAX_LOGO })] };
}
