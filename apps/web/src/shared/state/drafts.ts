import { del, get, keys, set } from 'idb-keyval';
import { nextTick, watch } from 'vue';

/** Local drafts per user, partner and form; never passwords or cards. Seven days, wiped at sign-out. */
const WEEK = 7 * 24 * 3600_000;
interface Stored<T> {
  readonly at: number;
  readonly value: T;
}
let owner = 'nobody';
export const setDraftOwner = (user: string, partner: string): void => void (owner = `${partner}/${user}`);
const name = (form: string): string => `draft/${owner}/${form}`;

export async function loadDraft<T>(form: string): Promise<T | null> {
  const stored = await get<Stored<T>>(name(form)).catch(() => undefined);
  if (!stored || Date.now() - stored.at > WEEK) return null;
  return stored.value;
}
export const saveDraft = (form: string, value: unknown): Promise<void> =>
  set(name(form), { at: Date.now(), value: JSON.parse(JSON.stringify(value)) as unknown }).catch(
    () => undefined,
  );
export const dropDraft = (form: string): Promise<void> => del(name(form)).catch(() => undefined);
export async function wipeDrafts(): Promise<void> {
  const all = await keys().catch(() => [] as IDBValidKey[]);
  await Promise.all(all.filter((key) => String(key).startsWith('draft/')).map((key) => del(key)));
}

/** A form that is kept while it is written: what was kept before comes back once, then each change is saved 400 ms after the last key. */
export function keepDraft<T extends object>(
  form: string,
  values: T,
  restore: (kept: T) => void,
): { start: () => void; stop: () => void } {
  let live = false;
  let timer = 0;
  const start = (): void => {
    live = true;
  };
  const stop = (): void => {
    live = false;
    clearTimeout(timer);
  };
  void loadDraft<T>(form).then((kept) => {
    if (kept) restore(kept);
    return nextTick(start);
  });
  watch(
    () => values,
    () => {
      if (!live) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => void saveDraft(form, values), 400);
    },
    { deep: true },
  );
  return { start, stop };
}
