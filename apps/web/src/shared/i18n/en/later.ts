import { sales } from './sales';
import { books } from './books';
import { codes } from './codes';
import { review } from './review';
import { notices } from './notices';
import { setup } from './setup';

export const later = { ...sales, ...books, ...codes, ...review, ...notices, ...setup } as const;
