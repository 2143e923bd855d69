import { sales } from './sales';
import { books } from './books';
import { codes } from './codes';
import { review } from './review';
import { notices } from './notices';
import { setup } from './setup';
import { memo } from './memo';
import { receipts } from './receipts';
import { revenue } from './revenue';
import { refunds } from './refunds';

export const later = { ...sales, ...books, ...codes, ...review, ...notices, ...setup, ...memo, ...receipts, ...revenue, ...refunds } as const;
