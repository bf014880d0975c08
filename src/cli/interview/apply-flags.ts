import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyEdit, withEvidence } from '../../answers/audit-edit.js';
import type { AuditEdit } from '../../answers/audit-edit.js';
import { importAnswers } from '../../answers/import-answers.js';
import { parseValue } from '../../answers/value.js';
import { reasonOf } from '../../files/atomic-save.js';
import { AuditStore, FileBroken } from '../../files/audit-store.js';
import { readEvidence } from '../../files/evidence.js';
import { answersForCopy, missingTouchpoints, touchpointId } from '../../interview/touchpoints.js';
import type { Answer, Audit, Touchpoint } from '../../model/audit.js';
import type { Question, Questionnaire } from '../../model/questionnaire.js';
import { USES } from '../../model/vocabulary.js';
import type { Use } from '../../model/vocabulary.js';
import { printProblems, sentence } from '../../terminal/print-problems.js';
import { nearest } from '../../yaml/suggest.js';
import type { InterviewOptions } from '../commands/interview.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { auditValidators } from '../load-catalogue.js';
import { Stop, UsageError } from '../stop.js';

/**
 * The interview without a terminal: a flag for everything that can be said at a prompt, in this order whatever the order they are given in.
 * Everything is checked before anything is written.
 */
export async function applyFlags(loaded: LoadedAudit, options: InterviewOptions): Promise<ExitCode> {
  const { folder, catalogue, context } = loaded;
  const store = new AuditStore(folder, catalogue, auditValidators(), loaded);
  const flags = new Flags(loaded, options.with);
  flags.inventory(options.use ?? []);
  flags.add(options.add ?? []);
  flags.copy(options.copy ?? []);
  flags.rename(options.rename ?? []);
  flags.imports(options.answers ?? []);
  flags.set(options.set ?? []);
  flags.notApplicable(options.notApplicable ?? []);
  flags.note(options.note ?? []);
  flags.ask(options.ask ?? []);
  flags.evidence(options.evidence ?? []);
  flags.remove(options.remove ?? []);
  try {
    for (const edit of flags.edits) store.save(edit);
  } catch (error) {
    // An editor may have left the file half done since it was read.
    if (!(error instanceof FileBroken)) throw error;
    printProblems(context.err, context.t, error.problems, showPath(context, folder));
    return EXIT.couldNotRun;
  }
  context.out.line(context.t('interview.applied', { count: flags.edits.length }), 'good');
  return Promise.resolve(EXIT.fine);
}

/** Turns flags into edits. What later flags name may be made by earlier ones. */
class Flags {
  readonly edits: AuditEdit[] = [];
  #audit: Audit;

  constructor(
    private readonly loaded: LoadedAudit,
    private readonly role: string | undefined,
  ) {
    this.#audit = loaded.audit;
  }

  inventory(given: readonly string[]): void {
    for (const flag of given) {
      const [kind, use] = this.#split(flag, '--use');
      this.#knownKind(kind);
      if (!isUse(use))
        throw new UsageError(this.#t('usage.unknown_use', { found: use, allowed: USES.join(', ') }));
      this.#use(kind, use);
      this.#addMissing(kind);
    }
  }

  add(given: readonly string[]): void {
    for (const flag of given) {
      const [kind, name] = this.#split(flag, '--add');
      const questionnaire = this.#knownKind(kind);
      if (this.#audit.inventory.get(kind)?.use !== 'in_use') this.#use(kind, 'in_use');
      this.#push({
        kind: 'touchpoint',
        touchpoint: { id: touchpointId(this.#audit, kind, name), name, questionnaire },
      });
    }
  }

  imports(files: readonly string[]): void {
    const { context } = this.loaded;
    for (const file of files) {
      const known = [
        ...this.#audit.touchpoints.map(({ id }) => id),
        ...this.loaded.catalogue.questionnaires.keys(),
      ];
      const result = importAnswers(
        file,
        this.#read(file),
        (id) => this.#kindOf(id),
        known,
        auditValidators().touchpoint,
      );
      if (!result.ok) {
        printProblems(context.err, context.t, result.problems);
        throw new Stop(EXIT.couldNotRun);
      }
      for (const { touchpoint, answers } of result.value) {
        this.#ensure(touchpoint);
        for (const [question, answer] of answers) this.#answered(touchpoint, question, answer);
      }
    }
  }

  set(given: readonly string[]): void {
    for (const flag of given) {
      const [id, typed] = this.#split(flag, '--set');
      const { touchpoint, question } = this.#question(id);
      const parsed = typed === '' ? { value: undefined } : parseValue(question, typed);
      if ('fault' in parsed) {
        const { code, args } = parsed.fault;
        const { t } = this.loaded.context;
        throw new UsageError(
          [`--set ${id}:`, sentence(t, 'problem', code, args), sentence(t, 'expected', code, args)].join(' '),
        );
      }
      if (parsed.value === 'not_applicable') throw new UsageError(this.#t('usage.reason_by_flag', { id }));
      if (parsed.value !== undefined) this.#answered(touchpoint, question.id, { value: parsed.value });
      else {
        const { value: _value, reason: _reason, ...answer } = this.#answer(touchpoint, question.id);
        this.#push({ kind: 'answer', touchpoint, question: question.id, answer });
      }
    }
  }

  notApplicable(given: readonly string[]): void {
    this.#amend('--not-applicable', given, (old, reason, id) => {
      if (reason === '') throw new UsageError(this.#t('usage.reason_missing', { id }));
      return { ...old, value: 'not_applicable', reason };
    });
  }

  note(given: readonly string[]): void {
    this.#amend('--note', given, ({ note: _old, ...kept }, note) => (note === '' ? kept : { ...kept, note }));
  }

  ask(given: readonly string[]): void {
    this.#amend('--ask', given, ({ ask: _old, ...kept }, ask) => (ask === '' ? kept : { ...kept, ask }));
  }

  evidence(given: readonly string[]): void {
    this.#amend('--evidence', given, (old, path) => {
      const evidence = readEvidence(this.loaded.folder, path);
      if (evidence === undefined) throw new UsageError(this.#t('interview.no_such_evidence', { path }));
      return withEvidence(old, evidence);
    });
  }

  copy(given: readonly string[]): void {
    for (const flag of given) {
      const [from, name] = this.#split(flag, '--copy');
      const like = this.#touchpoint(from);
      const { questionnaire } = like;
      const id = touchpointId(this.#audit, questionnaire.id, name);
      const answers = answersForCopy(like);
      this.#push({ kind: 'touchpoint', touchpoint: { id, name, questionnaire, answers } });
    }
  }

  rename(given: readonly string[]): void {
    for (const flag of given) {
      const [id, name] = this.#split(flag, '--rename');
      this.#push({ kind: 'rename', touchpoint: this.#touchpoint(id).id, name });
    }
  }

  /** As at the prompt, the last one of its kind is not removed but said to be not in use. */
  remove(given: readonly string[]): void {
    for (const flag of given) {
      const { id, name, questionnaire } = this.#touchpoint(flag);
      const others = this.#audit.touchpoints.filter((one) => one.questionnaire.id === questionnaire.id);
      if (others.length === 1)
        throw new UsageError(this.#t('usage.last_of_kind', { name, kind: questionnaire.id }));
      this.#push({ kind: 'remove', touchpoint: id });
    }
  }

  /** Changes what is said beside, or instead of, the value of an answer. */
  #amend(
    option: string,
    given: readonly string[],
    change: (old: Answer, text: string, id: string) => Answer,
  ): void {
    for (const flag of given) {
      const [id, text] = this.#split(flag, option);
      const { touchpoint, question } = this.#question(id);
      const answer = change(this.#answer(touchpoint, question.id), text.trim(), id);
      this.#push({ kind: 'answer', touchpoint, question: question.id, answer });
    }
  }

  #touchpoint(id: string): Touchpoint {
    const found = this.#audit.touchpoints.find((one) => one.id === id);
    if (found !== undefined) return found;
    const known = this.#audit.touchpoints.map((one) => one.id).join(', ');
    throw new UsageError(this.#t('usage.unknown_touchpoint', { id, known }));
  }

  get #t(): LoadedAudit['context']['t'] {
    return this.loaded.context.t;
  }

  #split(flag: string, option: string): [string, string] {
    const at = flag.indexOf('=');
    if (at < 1) throw new UsageError(this.#t('usage.not_a_pair', { option, found: flag }));
    return [flag.slice(0, at).trim(), flag.slice(at + 1)];
  }

  #read(file: string): Uint8Array {
    try {
      return readFileSync(resolve(this.loaded.context.cwd, file));
    } catch (error) {
      throw new UsageError(
        `${file}: ${sentence(this.#t, 'problem', 'file_unreadable', { reason: reasonOf(error) })}`,
      );
    }
  }

  #knownKind(id: string): Questionnaire {
    const { questionnaires } = this.loaded.catalogue;
    const kind = questionnaires.get(id);
    if (kind !== undefined) return kind;
    const known = [...questionnaires.keys()];
    throw new UsageError(
      this.#t('questionnaire.unknown', { id, nearest: nearest(id, known) ?? known.join(', ') }),
    );
  }

  /** A touchpoint's kind; the id of a kind stands for its first touchpoint, which is made when it is needed. */
  #kindOf(touchpoint: string): Questionnaire | undefined {
    const existing = this.#audit.touchpoints.find(({ id }) => id === touchpoint);
    return this.loaded.catalogue.questionnaires.get(existing?.questionnaire.id ?? touchpoint);
  }

  #ensure(touchpoint: string): void {
    if (this.#audit.touchpoints.some(({ id }) => id === touchpoint)) return;
    this.#use(touchpoint, 'in_use');
    this.#addMissing(touchpoint);
  }

  #question(id: string): { touchpoint: string; question: Question } {
    const [touchpoint = '', questionId = ''] = id.split('/');
    const kind = this.#kindOf(touchpoint);
    const ids = this.#audit.touchpoints.map((candidate) => candidate.id);
    if (kind === undefined || questionId === '') {
      const words = [...ids, ...this.loaded.catalogue.questionnaires.keys()];
      throw new UsageError(
        this.#t('usage.not_a_question', { id, nearest: nearest(touchpoint, words) ?? words.join(', ') }),
      );
    }
    const { questions } = kind;
    const question = questions.find((candidate) => candidate.id === questionId);
    if (question === undefined) {
      const words = questions.map((candidate) => candidate.id);
      throw new UsageError(
        this.#t('usage.not_a_question', { id, nearest: nearest(questionId, words) ?? words.join(', ') }),
      );
    }
    this.#ensure(touchpoint);
    return { touchpoint, question };
  }

  /** What is given goes over what was there; a note, evidence or follow-up that is not given stays. */
  #answered(touchpoint: string, question: string, given: Answer): void {
    const { reason, ...kept } = this.#answer(touchpoint, question);
    // A reason belongs to the value it was given for.
    const old = given.value === undefined && reason !== undefined ? { ...kept, reason } : kept;
    this.#push({ kind: 'answer', touchpoint, question, answer: { ...old, ...given } });
  }

  #answer(touchpoint: string, question: string): Answer {
    return this.#audit.touchpoints.find(({ id }) => id === touchpoint)?.answers.get(question) ?? {};
  }

  #use(kind: string, use: Use): void {
    const entry = {
      use,
      ...(this.role !== undefined && { saidBy: this.role }),
      ...(use !== 'unknown' && { date: this.loaded.asOf }),
    };
    this.#push({ kind: 'inventory', questionnaire: kind, entry });
  }

  /** The answer file of a kind that is in use and has none. Other kinds were not named. */
  #addMissing(kind: string): void {
    const [language] = this.#audit.languages;
    for (const touchpoint of missingTouchpoints(this.#audit, ({ title }) => title[language])) {
      if (touchpoint.questionnaire.id === kind) this.#push({ kind: 'touchpoint', touchpoint });
    }
  }

  #push(edit: AuditEdit): void {
    this.edits.push(edit);
    this.#audit = applyEdit(this.#audit, edit);
  }
}

const isUse = (word: string): word is Use => (USES as readonly string[]).includes(word);
