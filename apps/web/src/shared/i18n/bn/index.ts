import { shell } from './shell';
import { sales } from './sales';
import { books } from './books';
import { words } from './words';
import { codes } from './codes';
import { review } from './review';
import { notices } from './notices';
import { setup } from './setup';
import { memo } from './memo';
import { receipts } from './receipts';
import { revenue } from './revenue';
import { refunds } from './refunds';
export { accountNames } from './accounts';
import type { Messages } from '../index';

/** Every key of English, or the type check fails. */
export const bn: Messages = { ...shell, ...sales, ...books, ...words, ...codes, ...review, ...notices, ...setup, ...memo, ...receipts, ...revenue, ...refunds };
