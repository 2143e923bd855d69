import { shell } from './shell';
import { words } from './words';
import type { later } from './later';

/** What the frame, the sign-in and the home page say: it comes with the first JavaScript. */
export const first = { ...shell, ...words } as const;
/** Everything, for the type of a key; the rest loads behind the first page. */
export type English = typeof first & typeof later;
