/** The file system would not have it. The old file, if any, is still there in full. */
export class SaveFailed extends Error {
  override readonly name = 'SaveFailed';

  /** @param reason the code of the file system, such as ENOSPC; text/ has the sentences */
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}
