import type { AuditEdit } from '../../answers/audit-edit.js';
import type { AuditStore } from '../../files/audit-store.js';
import { advance } from '../../interview/machine.js';
import type { InterviewEvent, InterviewState } from '../../interview/machine.js';
import { gapsOpened } from '../../interview/progress.js';
import { missingTouchpoints } from '../../interview/touchpoints.js';
import type { Evidence, IsoDate } from '../../model/audit.js';
import type { LocalText } from '../../model/questionnaire.js';
import { LANGUAGES } from '../../model/vocabulary.js';
import type { Language } from '../../model/vocabulary.js';
import type { Asker } from '../../terminal/asker.js';
import type { Choice, KeyCommand } from '../../terminal/choose.js';
import { wrap } from '../../terminal/fit.js';
import type { Printer, Style } from '../../terminal/printer.js';
import { leavingKeys } from '../../terminal/question-screen.js';
import type { Place } from '../../terminal/screen.js';
import { translator } from '../../text/translate.js';
import type { MessageKey, Translate } from '../../text/translate.js';

/** What an interview needs from outside. */
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

/** What comes of asking something: an event, the same again, or the wish to stop. */
export type Turn = InterviewEvent | 'again' | 'stop';

/** What was chosen from a list, or the key that was pressed there instead. */
export interface Picked {
  readonly value: string;
  /** A key other than Enter picked it. */
  readonly key?: string;
}

/**
 * One interview at a terminal: its state, and the few ways of asking and saying something. Every change is on disk when
 * {@link apply} returns.
 */
export class Talk {
  #state: InterviewState;
  #language: Language;
  #t: Translate;
  #echo: string | undefined;
  /** Who answers now, when it is not the role that the interview is with. */
  respondent: string | undefined;

  constructor(
    readonly around: Surroundings,
    state: InterviewState,
  ) {
    this.#state = state;
    this.#language = around.language;
    this.#t = translator(around.language);
  }

  get state(): InterviewState {
    return this.#state;
  }

  get t(): Translate {
    return this.#t;
  }

  get language(): Language {
    return this.#language;
  }

  text(local: LocalText): string {
    return local[this.#language];
  }

  /** The other language, from the next screen on; the files keep theirs. */
  switchLanguage(): void {
    this.#language = LANGUAGES[(LANGUAGES.indexOf(this.#language) + 1) % LANGUAGES.length] ?? this.#language;
    this.#t = translator(this.#language);
  }

  /** event → saved, and the next state. */
  apply(event: InterviewEvent): void {
    const before = this.#state;
    const { state, save } = advance(before, event);
    const merged = save !== undefined && this.#save(save);
    const { audit } = this.around.store;
    this.#state = merged ? advance(state, { kind: 'reload', audit }).state : { ...state, audit };
    this.#printEcho();
    if (merged) this.say(this.#t('interview.merged'), 'quiet');
    if (event.kind === 'answer' && before.at !== 'end' && before.at.kind === 'question') {
      this.#announceGaps(before, before.at.touchpoint);
    }
    this.addMissingTouchpoints();
  }

  /** @returns whether somebody else had changed the file meanwhile */
  #save(edit: AuditEdit): boolean {
    const { merged } = this.around.store.save(edit);
    if (edit.kind === 'answer') this.around.onAnswer(edit.touchpoint);
    return merged;
  }

  /** Whatever is in use gets an answer file, unless the interview is about other things. */
  addMissingTouchpoints(): void {
    if (this.#state.scope.touchpoints !== undefined) return;
    const [language] = this.around.store.audit.languages;
    for (const touchpoint of missingTouchpoints(this.#state.audit, ({ title }) => title[language])) {
      this.apply({ kind: 'touchpoints', edit: { kind: 'touchpoint', touchpoint } });
    }
  }

  /** One quiet line for each gap that the answer opened. */
  #announceGaps(before: InterviewState, touchpoint: string): void {
    for (const { question, severity } of gapsOpened(before.audit, this.#state.audit, touchpoint)) {
      const title = this.text(question.control?.title ?? question.ask);
      this.say(`  ${this.around.asker.symbols.gap} ${this.#t(`severity.${severity}`)}: ${title}`, 'quiet');
    }
  }

  say(text: string, style: Style = 'plain', indent = ''): void {
    const { out } = this.around;
    for (const line of wrap(text, out.columns - 1, indent)) out.line(line, style);
  }

  /** What was answered stays on the screen: as soon as it is saved, and not before. */
  echo(question: string, words: string): void {
    this.#echo = `${question} ${words}`;
  }

  #printEcho(): void {
    const { out, asker } = this.around;
    const lines = this.#echo === undefined ? [] : wrap(this.#echo, out.columns - 3);
    this.#echo = undefined;
    lines.forEach((line, index) => {
      out.line(`${index === 0 ? asker.symbols.done : ' '} ${line}`);
    });
  }

  /** A line of text; undefined when Escape was pressed. */
  async line(message: MessageKey, value = ''): Promise<string | undefined> {
    const reply = await this.around.asker.write({
      message: this.#t(message),
      value,
      keys: leavingKeys(this.#t),
      validate: () => undefined,
    });
    return 'text' in reply ? reply.text.trim() : undefined;
  }

  /** One of a list; undefined when Escape was pressed. */
  async pick(options: {
    readonly message: string;
    readonly hint?: string;
    readonly place?: Place;
    readonly choices: readonly Choice[];
    readonly selected?: string;
    readonly commands?: readonly KeyCommand[];
    readonly keys?: readonly string[];
  }): Promise<Picked | undefined> {
    const { selected, commands = [], keys = leavingKeys(this.#t), ...texts } = options;
    const reply = await this.around.asker.choose({
      ...texts,
      multi: false,
      selected: selected === undefined ? [] : [selected],
      exclusive: [],
      commands,
      keys,
      validate: () => undefined,
      messages: { nothingTicked: '' },
    });
    if ('chosen' in reply) return { value: reply.chosen[0] ?? '' };
    if ('command' in reply && reply.command !== 'back') return { value: '', key: reply.command };
    return undefined;
  }

  async confirm(message: string, hint?: string): Promise<boolean> {
    const picked = await this.pick({
      message,
      ...(hint !== undefined && { hint }),
      choices: (['no', 'yes'] as const).map((value) => ({ value, label: this.#t(`interview.${value}`) })),
    });
    return picked?.value === 'yes';
  }
}
