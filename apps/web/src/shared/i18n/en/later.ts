import { sales } from './sales';
import { books } from './books';
import { codes } from './codes';
import { review } from './review';

export const later = { ...sales, ...books, ...codes, ...review } as const;
