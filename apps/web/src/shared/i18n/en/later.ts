import { sales } from './sales';
import { books } from './books';
import { codes } from './codes';
import { review } from './review';
import { notices } from './notices';

export const later = { ...sales, ...books, ...codes, ...review, ...notices } as const;
