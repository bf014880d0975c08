/** `missing`: there is none; `not_there`: not where the user said; `timeout`: it did not end; `failed`: it made no PDF. */
export type BrowserFault = 'missing' | 'not_there' | 'timeout' | 'failed';

/** No browser printed the page. */
export class BrowserFailed extends Error {
  override readonly name = 'BrowserFailed';

  /**
   * @param fault text/ has the sentences
   * @param what the browser, or what it said
   */
  constructor(
    readonly fault: BrowserFault,
    readonly what = '',
  ) {
    super(`${fault}: ${what}`);
  }
}
