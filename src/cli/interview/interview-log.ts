import { join } from 'node:path';
import { newInterviewFile } from '../../answers/new-interview.js';
import { saveFile } from '../../files/atomic-save.js';
import { slugOf } from '../../model/slug.js';
import type { Interview, IsoDate } from '../../model/audit.js';
import type { Language } from '../../model/vocabulary.js';

/**
 * The log of one interview: interviews/<date>-<role>.yaml. Written when a first answer is given, so that an interview that was
 * broken off is on record too; going on with the same role on the same day is the same interview.
 */
export class InterviewLog {
  readonly #touchpoints: Set<string>;
  readonly #minutesBefore: number;
  readonly #file: string;

  constructor(
    private readonly folder: string,
    private readonly about: {
      readonly date: IsoDate;
      readonly role: string | undefined;
      readonly language: Language;
    },
    earlier: readonly Interview[],
    private readonly started: Date,
  ) {
    const name = [about.date, slugOf(about.role ?? '')].filter(Boolean).join('-');
    this.#file = `interviews/${name}.yaml`;
    const same = earlier.find(({ file }) => file === this.#file);
    this.#touchpoints = new Set(same?.touchpoints);
    this.#minutesBefore = same?.minutes ?? 0;
  }

  /** Something was said about this touchpoint. */
  add(touchpoint: string, now: Date): void {
    if (this.#touchpoints.has(touchpoint)) return;
    this.#touchpoints.add(touchpoint);
    this.write(now);
  }

  write(now: Date): void {
    if (this.#touchpoints.size === 0) return;
    const { date, role, language } = this.about;
    const minutes = this.#minutesBefore + Math.round((now.getTime() - this.started.getTime()) / 60_000);
    const text = newInterviewFile({
      date,
      ...(role !== undefined && { with: role }),
      touchpoints: [...this.#touchpoints],
      language,
      minutes,
    });
    saveFile(join(this.folder, this.#file), text);
  }
}
