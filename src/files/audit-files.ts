import { AUDIT_FILE } from '../answers/read-audit.js';
import { EXISTING_REGISTER_FILE } from '../model/existing-register.js';
import { byCodeUnit } from '../model/order.js';
import type { Problem } from '../model/problem.js';
import type { RawFile } from '../yaml/raw-file.js';

/** Where questionnaires of the team's own stand, below the audit folder. */
export const OWN_QUESTIONNAIRES = 'questionnaires';
/** References of the team's own. */
export const OWN_LAW = 'law.yaml';
/** Below the audit folder: what an audit is read from, besides audit.yaml. */
const FOLDERS = ['touchpoints', 'interviews'] as const;

/** Where the files of an audit stand: a folder on disk, or one of a revision. Paths are below the audit folder, with forward slashes. */
export interface Shelf {
  /** The names in a folder, '' being the audit folder itself; none when there is no such folder. */
  readonly list: (folder: string) => { readonly names: readonly string[] } | { readonly problem: Problem };
  /** What cannot be read is a problem; its reason is ENOENT when there is no such file. */
  readonly read: (path: string) => RawFile;
}

/** The team's own questionnaires and references. */
export interface OwnFiles {
  readonly questionnaires: readonly RawFile[];
  readonly law: readonly RawFile[];
}

/** The files of an audit: audit.yaml, touchpoints/*.yaml, interviews/*.yaml, register/existing.yaml. */
export function auditFilesOn(shelf: Shelf): RawFile[] {
  const main = ifThere(shelf.read(AUDIT_FILE));
  return [
    ...(main === undefined ? almostAudit(shelf) : [main]),
    ...FOLDERS.flatMap((folder) => yamlFilesIn(shelf, folder)),
    ifThere(shelf.read(EXISTING_REGISTER_FILE)) ?? [],
  ].flat();
}

/** Undefined when there is no such file. */
export const ifThere = (file: RawFile): RawFile | undefined =>
  'problem' in file && file.problem.args['reason'] === 'ENOENT' ? undefined : file;

/** Whether there is an audit, or what someone took for one. */
export function holdsAudit(shelf: Shelf): boolean {
  const listed = shelf.list('');
  return 'problem' in listed || listed.names.some((name) => LIKE_AUDIT.test(name));
}

const LIKE_AUDIT = /^audit\.ya?ml$/i;

/** A file that would be audit.yaml, but for its name. */
function almostAudit(shelf: Shelf): RawFile[] {
  const listed = shelf.list('');
  if ('problem' in listed) return [{ path: AUDIT_FILE, problem: { ...listed.problem, file: AUDIT_FILE } }];
  return listed.names.filter((name) => LIKE_AUDIT.test(name)).map(wrongExtension);
}

function wrongExtension(path: string): RawFile {
  return { path, problem: { code: 'file_wrong_extension', args: {}, file: path, level: 'error' } };
}

/** The team's own questionnaires and references; the latter may stand beside audit.yaml or beside the questionnaires. */
export function ownFilesOn(shelf: Shelf): OwnFiles {
  const isLaw = ({ path }: RawFile): boolean => path === `${OWN_QUESTIONNAIRES}/${OWN_LAW}`;
  const files = yamlFilesIn(shelf, OWN_QUESTIONNAIRES);
  return {
    questionnaires: files.filter((file) => !isLaw(file)),
    law: [ifThere(shelf.read(OWN_LAW)) ?? [], files.filter(isLaw)].flat(),
  };
}

/** All YAML files of a folder, by name. A name that looks like one and would be passed over is a problem. */
function yamlFilesIn(shelf: Shelf, folder: string): RawFile[] {
  const listed = shelf.list(folder);
  if ('problem' in listed) return [{ path: `${folder}/`, problem: { ...listed.problem, file: folder } }];
  return listed.names
    .filter((entry) => !entry.startsWith('.'))
    .toSorted(byCodeUnit)
    .flatMap((entry): RawFile[] => {
      const path = `${folder}/${entry}`;
      if (entry.endsWith('.yaml')) return [shelf.read(path)];
      return /\.ya?ml$/i.test(entry) ? [wrongExtension(path)] : [];
    });
}
