import { shell } from './shell';
import { sales } from './sales';
import { books } from './books';
import { words } from './words';
import { codes } from './codes';
import { review } from './review';

export const en = { ...shell, ...sales, ...books, ...words, ...codes, ...review } as const;
