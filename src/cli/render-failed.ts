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
