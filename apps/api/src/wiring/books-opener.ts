import { BooksOpener } from '@travobooks/application';

/** Opens no books until the ledger's own opener is wired here. */
export class BooksOpenerOfLedger extends BooksOpener {
  override open(): Promise<void> {
    return Promise.resolve();
  }
}
