import type { AuditEdit } from '../../answers/audit-edit.js';
import { parseValue } from '../../answers/parse-value.js';
import type { AuditStore } from '../../files/audit-store.js';
import { advance, missingTouchpoints } from '../../interview/machine.js';
import type { InterviewEvent, InterviewState } from '../../interview/machine.js';
import { gapsOpened, hiddenBy } from '../../interview/progress.js';
import { isOpen, keyOf, planSteps, questionOf } from '../../interview/steps.js';
import type { Step } from '../../interview/steps.js';
import type { Answer, Evidence, InventoryEntry, IsoDate, Value } from '../../model/audit.js';
import type { Question } from '../../model/questionnaire.js';
import type { Use } from '../../model/vocabulary.js';
import { LANGUAGES, USES } from '../../model/vocabulary.js';
import type { Asker } from '../../terminal/asker.js';
import type { ChooseReply } from '../../terminal/choose.js';
import { wrap } from '../../terminal/fit.js';
import type { Printer } from '../../terminal/printer.js';
import { sentence } from '../../terminal/print-problems.js';
import {
  answerHint,
  commandChoices,
  footer,
  questionChoices,
  questionCommands,
  questionHeader,
  questionHelp,
  valueInWords,
} from '../../terminal/question-screen.js';
import type { QuestionCommand } from '../../terminal/question-screen.js';
import { translator } from '../../text/translate.js';
import type { MessageKey, Translate } from '../../text/translate.js';
import type { Language } from '../../model/vocabulary.js';

type QuestionStep = Extract<Step, { kind: 'question' }>;
type InventoryStep = Extract<Step, { kind: 'inventory' }>;

/** What a conversation needs from outside. */
export interface Surroundings {
  readonly asker: Asker;
  readonly out: Printer;
  readonly store: AuditStore;
  readonly language: Language;
  readonly today: IsoDate;
  /** The role spoken with. */
  readonly role: string | undefined;
  /** Takes a file below the audit folder as evidence. */
  readonly evidenceOf: (path: string) => Evidence | undefined;
  /** Told of every touchpoint that something was said about. */
  readonly onAnswer: (touchpoint: string) => void;
}

/**
 * The interview at a terminal: shows the step of the state, turns the reply into an event, saves, and goes on, until the end or
 * until somebody stops. All rules are in interview/; all drawing is in terminal/.
 */
export class Conversation {
  #state: InterviewState;
  #t: Translate;
  #language: Language;

  constructor(
    private readonly around: Surroundings,
    state: InterviewState,
  ) {
    this.#state = state;
    this.#language = around.language;
    this.#t = translator(around.language);
  }

  get state(): InterviewState {
    return this.#state;
  }

  /** @returns whether the end was reached; false when stopped before */
  async run(): Promise<boolean> {
    this.#addMissingTouchpoints();
    for (;;) {
      const { at } = this.#state;
      if (at === 'end') return true;
      const event = at.kind === 'inventory' ? await this.#askInventory(at) : await this.#askQuestion(at);
      if (event === 'stop') return false;
      if (event !== 'again') this.#apply(event);
    }
  }

  #apply(event: InterviewEvent): void {
    const before = this.#state;
    const { state, save } = advance(before, event);
    if (save !== undefined) this.#save(save);
    this.#state = { ...state, audit: this.around.store.audit };
    if (before.at !== 'end' && before.at.kind === 'question' && event.kind === 'answer') {
      this.#announceGaps(before, before.at);
    }
    this.#addMissingTouchpoints();
  }

  #save(edit: AuditEdit): void {
    const { merged } = this.around.store.save(edit);
    if (edit.kind === 'answer') this.around.onAnswer(edit.touchpoint);
    if (merged) this.#say(this.#t('interview.merged'), 'quiet');
  }

  #addMissingTouchpoints(): void {
    const missing = missingTouchpoints(
      this.#state.audit,
      ({ title }) => title[this.around.store.audit.languages[0]],
    );
    for (const touchpoint of missing) this.#apply({ kind: 'add', touchpoint });
  }

  #announceGaps(before: InterviewState, { touchpoint }: QuestionStep): void {
    const { symbols } = this.around.asker;
    for (const { question, severity } of gapsOpened(before.audit, this.#state.audit, touchpoint)) {
      const title = question.control?.title[this.#language] ?? question.ask[this.#language];
      this.#say(`  ${symbols.gap} ${this.#t(`severity.${severity}`)}: ${title}`, 'quiet');
    }
  }

  #say(text: string, style: Parameters<Printer['line']>[1] = 'plain'): void {
    for (const line of wrap(text, this.around.out.columns - 1)) this.around.out.line(line, style);
  }

  // The inventory round.

  async #askInventory(step: InventoryStep): Promise<InterviewEvent | 'again' | 'stop'> {
    const { asker } = this.around;
    const t = this.#t;
    const questionnaire = this.#state.audit.questionnaires.get(step.questionnaire);
    if (questionnaire === undefined) throw new Error(`no kind ${step.questionnaire}`);
    const { inventory, title } = questionnaire;
    const kinds = planSteps(this.#state.audit, this.#state.scope).filter(({ kind }) => kind === 'inventory');
    const position = kinds.findIndex((kind) => keyOf(kind) === keyOf(step)) + 1;
    const entry = this.#state.audit.inventory.get(step.questionnaire);
    const reply = await asker.choose({
      header: `${t('interview.inventory')} ${asker.symbols.dot} ${title[this.#language]} ${asker.symbols.dot} ${t('interview.of', { position, total: kinds.length })}`,
      message: inventory.ask[this.#language],
      hint: `${inventory.examples[this.#language]}\n${inventory.hides[this.#language]}`,
      choices: USES.map((use) => ({ value: use, label: t(`use.${use}`) })),
      multi: false,
      selected: entry ? [entry.use] : [],
      exclusive: [],
      commands: questionCommands.filter(({ name }) =>
        ['back', 'later', 'language', 'stop', 'forward'].includes(name),
      ),
      footer: [t('interview.keys.inventory', { arrows: asker.symbols.arrows })],
      validate: () => undefined,
      messages: { nothingTicked: '' },
    });
    if ('command' in reply) return this.#navigate(reply.command as QuestionCommand);
    if (!('chosen' in reply)) return 'again';
    const use = reply.chosen[0] as Use;
    const role = use === 'unknown' ? await this.#ask('interview.ask_who', entry?.ask ?? '') : undefined;
    if (role === 'back') return 'again';
    const { role: saidBy, today } = this.around;
    const next: InventoryEntry = {
      use,
      ...(use !== 'unknown' && saidBy !== undefined && { saidBy }),
      ...(role !== undefined && role !== '' && { ask: role }),
      ...(use !== 'unknown' && { date: today }),
      ...(entry?.note !== undefined && { note: entry.note }),
    };
    this.#echo(title[this.#language], t(`use.${use}`));
    return { kind: 'inventory', entry: next };
  }

  // Questions.

  async #askQuestion(step: QuestionStep): Promise<InterviewEvent | 'again' | 'stop'> {
    const { touchpoint, question } = questionOf(this.#state.audit, step);
    const answer = touchpoint.answers.get(question.id);
    const reply =
      question.type === 'text'
        ? await this.#askText(step, question, answer)
        : await this.#askChoice(step, question, answer);
    if ('command' in reply) return this.#command(reply.command as QuestionCommand, step, question, answer);
    return this.#answer(step, question, answer, reply.value);
  }

  async #answer(
    step: QuestionStep,
    question: Question,
    old: Answer | undefined,
    value: Value,
  ): Promise<InterviewEvent | 'again'> {
    const { reason: _reason, ...kept } = old ?? {};
    const answer: Answer = { ...kept, value };
    const hidden = hiddenBy(this.#state.audit, step, answer);
    if (hidden.length > 0 && !(await this.#confirmHiding(hidden))) return 'again';
    this.#echo(question.ask[this.#language], valueInWords(question, answer, this.#language, this.#t));
    return { kind: 'answer', answer };
  }

  async #askChoice(
    step: QuestionStep,
    question: Question,
    answer: Answer | undefined,
  ): Promise<{ value: Value } | { command: string }> {
    const { asker } = this.around;
    const t = this.#t;
    const hint = answer ? answerHint(answer, t) : '';
    const reply = await asker.choose({
      header: questionHeader(this.#state, step, this.#language, t, asker.symbols, asker.look.columns),
      message: question.ask[this.#language],
      ...(hint !== '' && { hint }),
      ...questionChoices(question, answer, this.#language, t),
      commands: questionCommands,
      footer: footer(t, asker.symbols, question.type === 'multi'),
      validate: (given) => this.#fault(question, given),
      messages: { nothingTicked: t('interview.nothing_ticked') },
    });
    if ('command' in reply) return reply;
    return { value: this.#valueOf(question, reply) };
  }

  async #askText(
    step: QuestionStep,
    question: Question,
    answer: Answer | undefined,
  ): Promise<{ value: Value } | { command: string }> {
    const { asker } = this.around;
    const t = this.#t;
    const value = answer?.value;
    const hint = answer ? answerHint(answer, t) : '';
    const reply = await asker.write({
      header: questionHeader(this.#state, step, this.#language, t, asker.symbols, asker.look.columns),
      message: question.ask[this.#language],
      ...(hint !== '' && { hint }),
      value: typeof value === 'string' && value !== 'unknown' && value !== 'not_applicable' ? value : '',
      footer: [t('interview.keys.text')],
      validate: (text) => (text.trim() === '' ? t('interview.nothing_typed') : undefined),
    });
    if ('text' in reply) return { value: reply.text.trim() };
    return { command: reply.command === 'menu' ? await this.#menu() : reply.command };
  }

  #valueOf(question: Question, reply: Exclude<ChooseReply, { command: string }>): Value {
    const typed = 'typed' in reply ? reply.typed : reply.chosen.join(',');
    const parsed = parseValue(question, typed);
    if ('fault' in parsed) throw new Error(parsed.fault.code);
    return parsed.value;
  }

  #fault(question: Question, reply: Exclude<ChooseReply, { command: string }>): string | undefined {
    const parsed = parseValue(question, 'typed' in reply ? reply.typed : reply.chosen.join(','));
    if (!('fault' in parsed)) return undefined;
    const { code, args } = parsed.fault;
    if (code === 'empty') return this.#t('interview.nothing_typed');
    return [sentence(this.#t, 'problem', code, args), sentence(this.#t, 'expected', code, args)]
      .filter(Boolean)
      .join(' ');
  }

  async #menu(): Promise<string> {
    const t = this.#t;
    const reply = await this.around.asker.choose({
      header: '',
      message: t('interview.menu'),
      choices: [{ value: 'unknown', label: t('value.unknown') }, ...commandChoices(t)],
      multi: false,
      selected: [],
      exclusive: [],
      commands: [],
      footer: [],
      validate: () => undefined,
      messages: { nothingTicked: '' },
    });
    return 'chosen' in reply ? (reply.chosen[0] ?? 'again') : 'again';
  }

  async #command(
    name: QuestionCommand | 'unknown' | 'again',
    step: QuestionStep,
    question: Question,
    answer: Answer | undefined,
  ): Promise<InterviewEvent | 'again' | 'stop'> {
    switch (name) {
      case 'unknown':
        return this.#answer(step, question, answer, 'unknown');
      case 'help':
        for (const [key, text] of questionHelp(this.#state.audit, question, this.#language, this.#t)) {
          this.#say(`${this.#t(key)}: ${text}`, 'quiet');
        }
        return 'again';
      case 'note':
        return this.#amend(answer, 'note', await this.#ask('interview.ask_note', answer?.note ?? ''));
      case 'who':
        return this.#amend(answer, 'ask', await this.#ask('interview.ask_who', answer?.ask ?? ''));
      case 'evidence':
        return this.#addEvidence(answer);
      case 'not_applicable': {
        const reason = await this.#ask('interview.ask_reason', answer?.reason ?? '');
        if (reason === 'back' || reason === '') return 'again';
        this.#echo(question.ask[this.#language], this.#t('value.not_applicable'));
        return { kind: 'answer', answer: { ...answer, value: 'not_applicable', reason } };
      }
      case 'overview':
        return this.#overview(step);
      case 'again':
        return 'again';
      default:
        return this.#navigate(name);
    }
  }

  #navigate(name: QuestionCommand): InterviewEvent | 'again' | 'stop' {
    switch (name) {
      case 'back':
      case 'forward':
      case 'later':
        return { kind: name };
      case 'stop':
        return 'stop';
      case 'language': {
        const next = LANGUAGES[(LANGUAGES.indexOf(this.#language) + 1) % LANGUAGES.length] ?? this.#language;
        this.#language = next;
        this.#t = translator(next);
        return 'again';
      }
      default:
        return 'again';
    }
  }

  /** What is said beside the value; the question stays on the screen. An empty text removes it. */
  #amend(answer: Answer | undefined, field: 'note' | 'ask', text: string): InterviewEvent | 'again' {
    if (text === 'back') return 'again';
    const { [field]: _old, ...rest } = answer ?? {};
    return { kind: 'amend', answer: text === '' ? rest : { ...rest, [field]: text } };
  }

  async #addEvidence(answer: Answer | undefined): Promise<InterviewEvent | 'again'> {
    const path = await this.#ask('interview.ask_evidence', '');
    if (path === 'back' || path === '') return 'again';
    const evidence = this.around.evidenceOf(path);
    if (evidence === undefined) {
      this.#say(this.#t('interview.no_such_evidence', { path }), 'bad');
      return 'again';
    }
    const others = (answer?.evidence ?? []).filter(({ file }) => file !== evidence.file);
    return { kind: 'amend', answer: { ...answer, evidence: [...others, evidence] } };
  }

  // Everything else.

  async #overview(step: QuestionStep): Promise<InterviewEvent | 'again'> {
    const t = this.#t;
    const { audit, scope } = this.#state;
    const steps = planSteps(audit, scope).filter(
      (candidate): candidate is QuestionStep =>
        candidate.kind === 'question' && candidate.touchpoint === step.touchpoint,
    );
    const reply = await this.around.asker.choose({
      header: questionOf(audit, step).touchpoint.name,
      message: t('interview.overview'),
      choices: steps.map((candidate) => {
        const { touchpoint, question } = questionOf(audit, candidate);
        const words = isOpen(audit, candidate, { ...scope, revisitUnknown: false })
          ? t('value.open')
          : valueInWords(question, touchpoint.answers.get(question.id), this.#language, t);
        return { value: question.id, label: `${question.ask[this.#language]} ${words}` };
      }),
      multi: false,
      selected: [step.question],
      exclusive: [],
      commands: [],
      footer: [t('interview.keys.overview', { arrows: this.around.asker.symbols.arrows })],
      validate: () => undefined,
      messages: { nothingTicked: '' },
    });
    if (!('chosen' in reply)) return 'again';
    const chosen = steps.find(({ question }) => question === reply.chosen[0]);
    return chosen === undefined || keyOf(chosen) === keyOf(step) ? 'again' : { kind: 'jump', to: chosen };
  }

  async #confirmHiding(hidden: readonly Question[]): Promise<boolean> {
    const t = this.#t;
    const reply = await this.around.asker.choose({
      header: '',
      message: t('interview.hides', { count: hidden.length }),
      hint: hidden.map(({ ask }) => `- ${ask[this.#language]}`).join('\n'),
      choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(`interview.${value}`) })),
      multi: false,
      selected: [],
      exclusive: [],
      commands: [],
      footer: [],
      validate: () => undefined,
      messages: { nothingTicked: '' },
    });
    return 'chosen' in reply && reply.chosen[0] === 'yes';
  }

  /** A line of text; 'back' when Escape was pressed. */
  async #ask(message: MessageKey, value: string): Promise<string> {
    const reply = await this.around.asker.write({
      header: '',
      message: this.#t(message),
      value,
      footer: [this.#t('interview.keys.line')],
      validate: () => undefined,
    });
    return 'text' in reply ? reply.text.trim() : 'back';
  }

  /** What was answered stays on the screen as one line. */
  #echo(question: string, words: string): void {
    const { out, asker } = this.around;
    const lines = wrap(`${question} ${words}`, out.columns - 3);
    lines.forEach((line, index) => out.line(`${index === 0 ? asker.symbols.done : ' '} ${line}`));
  }
}
