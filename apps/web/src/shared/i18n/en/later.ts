import { sales } from './sales';
import { books } from './books';
import { codes } from './codes';
import { review } from './review';
import { notices } from './notices';
import { setup } from './setup';
import { memo } from './memo';
import { receipts } from './receipts';

export const later = { ...sales, ...books, ...codes, ...review, ...notices, ...setup, ...memo, ...receipts } as const;
