import { BooksOpener, Clock, IdGenerator } from '@travobooks/application';
import { BooksSqlOpener } from '@travobooks/persistence-mysql';
import { Databases } from '../http/handles';

export const booksOpener = {
  provide: BooksOpener,
  useFactory: (databases: Databases, clock: Clock, ids: IdGenerator): BooksOpener =>
    new BooksSqlOpener(databases.reads, clock, ids),
  inject: [Databases, Clock, IdGenerator],
};
