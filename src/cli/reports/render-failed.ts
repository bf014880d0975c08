import type { Problem } from '../../model/problem.js';

/** A format could not be made of a report; nothing was written in its place. */
export class RenderFailed extends Error {
  override readonly name = 'RenderFailed';

  /**
   * @param format its name in `--format`
   * @param file where it would have been saved
   */
  constructor(
    readonly format: string,
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(`${file}: ${String(cause)}`);
  }
}

/** A team's own templates did not make the report. */
export class TemplatesAtFault extends Error {
  override readonly name = 'TemplatesAtFault';

  constructor(readonly problems: readonly Problem[]) {
    super('templates at fault');
  }
}
