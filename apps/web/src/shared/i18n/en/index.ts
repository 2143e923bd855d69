import { shell } from './shell';
import { sales } from './sales';
import { books } from './books';
import { words } from './words';
import { codes } from './codes';

export const en = { ...shell, ...sales, ...books, ...words, ...codes } as const;
