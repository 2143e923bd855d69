import type { SignInRecord, SignInStore } from './identity-store.port';

const ATTEMPTS_BEFORE_LOCK = 10;
const LOCK_MS = 15 * 60_000;

/** While it is locked nothing passes, not even what is right. */
export const isLocked = (record: SignInRecord | null, now: Date): boolean =>
  record !== null && record.lockedUntil !== null && record.lockedUntil > now;

/** One count for passwords and codes, at the door and inside: whoever guesses has ten tries in all. */
export const countFailure = (store: SignInStore, email: string, now: Date): Promise<void> =>
  store.recordFailure(email, ATTEMPTS_BEFORE_LOCK, new Date(now.getTime() + LOCK_MS));
