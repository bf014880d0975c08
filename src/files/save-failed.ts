/** The file system would not have it. What stands there is whole: the old file, if any, or once replaced the new one. */
export class SaveFailed extends Error {
  override readonly name = 'SaveFailed';

  /**
   * @param reason the code of the file system, such as ENOSPC; text/ has the sentences
   * @param replaced the new file is in place, but the disk did not confirm that it would outlive a loss of power
   */
  constructor(
    readonly file: string,
    readonly reason: string,
    readonly replaced = false,
  ) {
    super(`${file}: ${reason}`);
  }

  /** For the sentence in text/. */
  get args(): { readonly reason: string; readonly replaced: string } {
    return { reason: this.reason, replaced: String(this.replaced) };
  }
}
