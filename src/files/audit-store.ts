import { join } from 'node:path';
import type { AuditEdit } from '../answers/audit-edit.js';
import { AUDIT_FILE } from '../answers/read-audit.js';
import type { AuditValidators, ReadAudit } from '../answers/read-audit.js';
import { readAuditFile } from '../answers/read-audit-file.js';
import { readTouchpoint } from '../answers/read-touchpoint.js';
import { newTouchpointFile, setAnswer, setFollowUp, setInventory, setName } from '../answers/set-answer.js';
import type { Answer, Audit, Touchpoint } from '../model/audit.js';
import type { Catalogue } from '../model/catalogue.js';
import { byCodeUnit } from '../model/order.js';
import type { Problem, Result } from '../model/problem.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { ChangedUnderneath, removeFile, saveFile } from './atomic-save.js';
import { readRaw } from './audit-folder.js';

/** A file was changed by somebody else meanwhile and cannot be read now, so the answer cannot be put into it. */
export class FileBroken extends Error {
  override readonly name = 'FileBroken';
  constructor(readonly problems: readonly Problem[]) {
    super('a file changed and has problems now');
  }
}

/**
 * The audit on disk during an interview. Every save is durable when it returns. An edit that somebody makes meanwhile in an
 * editor is never overwritten: the file is read again and only our one answer is put into it.
 */
export class AuditStore {
  #audit: Audit;
  readonly #sources: Map<string, YamlFile>;

  constructor(
    private readonly folder: string,
    private readonly catalogue: Catalogue,
    private readonly validators: AuditValidators,
    { audit, sources }: ReadAudit,
  ) {
    this.#audit = audit;
    this.#sources = new Map(sources);
  }

  /** As on disk after the last save. */
  get audit(): Audit {
    return this.#audit;
  }

  /**
   * @returns whether somebody else had changed the file meanwhile
   * @throws FileBroken, or the error of the file system; nothing of ours is written then
   */
  save(edit: AuditEdit): { readonly merged: boolean } {
    const [language] = this.#audit.languages;
    switch (edit.kind) {
      case 'touchpoint': {
        const path = `touchpoints/${edit.touchpoint.id}.yaml`;
        const text = newTouchpointFile(edit.touchpoint, language);
        try {
          saveFile(join(this.folder, path), text, { expected: null });
          this.#read(path, text)();
          return { merged: false };
        } catch (error) {
          if (!(error instanceof ChangedUnderneath)) throw error;
          // Somebody else made it meanwhile, and may have answered in it.
          this.#refresh(path);
          return { merged: true };
        }
      }
      case 'answer': {
        const { file, questionnaire, answers } = this.#touchpoint(edit.touchpoint);
        const known = answers.get(edit.question) ?? {};
        return this.#edit(file, (source) => {
          const there = this.#touchpoint(edit.touchpoint).answers.get(edit.question) ?? {};
          const answer = mergeAnswer(known, there, edit.answer);
          return setAnswer(source, questionnaire, edit.question, answer, language);
        });
      }
      case 'rename':
        return this.#edit(this.#touchpoint(edit.touchpoint).file, (source) => setName(source, edit.name));
      case 'remove': {
        const { file, id } = this.#touchpoint(edit.touchpoint);
        removeFile(join(this.folder, file));
        this.#sources.delete(file);
        this.#audit = {
          ...this.#audit,
          touchpoints: this.#audit.touchpoints.filter((other) => other.id !== id),
        };
        return { merged: false };
      }
      case 'follow_up':
        return this.#edit(AUDIT_FILE, (source) => setFollowUp(source, edit.finding, edit.action));
      case 'inventory':
        return this.#edit(AUDIT_FILE, (source) => setInventory(source, edit.questionnaire, edit.entry));
    }
  }

  #touchpoint(id: string): Touchpoint {
    const touchpoint = this.#audit.touchpoints.find((candidate) => candidate.id === id);
    if (touchpoint === undefined) throw new Error(`no touchpoint ${id}`);
    return touchpoint;
  }

  #edit(path: string, edit: (source: YamlFile) => string): { merged: boolean } {
    for (let merged = false; ; merged = true) {
      const source = this.#sources.get(path);
      if (source === undefined) throw new Error(`no source of ${path}`);
      const text = edit(source);
      if (text === source.text && !merged) {
        // Nothing to write; but what we know may be old.
        this.#refresh(path);
        return { merged: this.#sources.get(path)?.text !== source.text };
      }
      // Read before it is written: whatever goes wrong, no file is saved that cannot be read again.
      const take = this.#read(path, text);
      try {
        if (text !== source.text) saveFile(join(this.folder, path), text, { expected: source.text });
        take();
        return { merged };
      } catch (error) {
        if (!(error instanceof ChangedUnderneath)) throw error;
        this.#refresh(path);
      }
    }
  }

  #refresh(path: string): void {
    const raw = readRaw(this.folder, path);
    if ('problem' in raw) throw new FileBroken([raw.problem]);
    this.#read(path, raw.content)();
  }

  /**
   * Reads the text of a file.
   *
   * @returns makes it part of the audit
   * @throws FileBroken
   */
  #read(path: string, content: string | Uint8Array): () => void {
    if (path === AUDIT_FILE) {
      const { auditFile, source } = this.#valid(
        readAuditFile(path, content, this.catalogue, this.validators.audit),
      );
      return () => {
        this.#sources.set(path, source);
        this.#audit = { ...this.#audit, ...auditFile };
      };
    }
    const { touchpoint, source } = this.#valid(
      readTouchpoint(path, content, this.catalogue.questionnaires, this.validators.touchpoint),
    );
    return () => {
      const others = this.#audit.touchpoints.filter(({ id }) => id !== touchpoint.id);
      this.#sources.set(path, source);
      this.#audit = {
        ...this.#audit,
        touchpoints: [...others, touchpoint].toSorted((a, b) => byCodeUnit(a.id, b.id)),
      };
    };
  }

  #valid<T>(result: Result<T>): T {
    if (!result.ok) throw new FileBroken(result.problems);
    return result.value;
  }
}

/**
 * What we changed, put into what is there now: somebody may have written a note beside the same question.
 *
 * @param known what was there when we began
 */
function mergeAnswer(known: Answer, there: Answer, ours: Answer): Answer {
  const fields = new Set([...Object.keys(there), ...Object.keys(ours)]) as Set<keyof Answer>;
  const merged = [...fields].map((field) => {
    const untouched = JSON.stringify(ours[field]) === JSON.stringify(known[field]);
    return [field, untouched ? there[field] : ours[field]];
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as Answer;
}
