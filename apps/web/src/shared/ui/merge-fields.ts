/** A field that two people changed at the same time. */
export interface Clash<K extends string> { readonly field: K; readonly mine: string; readonly theirs: string }
type Fields = Readonly<Record<string, string>>;

/** What was read, what was typed, what stands on the server now: only theirs is taken over, only mine stays, both is a clash in which mine stays until it is decided. */
export function mergeFields<F extends Fields>(base: F, mine: F, theirs: F): { readonly form: F; readonly clashes: readonly Clash<keyof F & string>[] } {
  const names = Object.keys(base) as (keyof F & string)[];
  const form = Object.fromEntries(names.map((name) => [name, mine[name] === base[name] ? theirs[name] : mine[name]])) as unknown as F;
  const clashes = names.filter((name) => mine[name] !== base[name] && theirs[name] !== base[name] && mine[name] !== theirs[name]);
  return { form, clashes: clashes.map((field) => ({ field, mine: mine[field] ?? '', theirs: theirs[field] ?? '' })) };
}
/** Only what was changed goes to the server. */
export const changedFields = <F extends Fields>(base: F, form: F): Partial<F> =>
  Object.fromEntries(Object.entries(form).filter(([name, value]) => value !== base[name])) as Partial<F>;
