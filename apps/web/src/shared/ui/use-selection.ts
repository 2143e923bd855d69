import { computed, ref } from 'vue';

/** Rows chosen by their keys, so that sorting and reloading lose none of them. */
export function useSelection<T>(rows: () => readonly T[], keyOf: (row: T) => string) {
  const chosen = ref<ReadonlySet<string>>(new Set());
  const toggle = (row: T): void => {
    const next = new Set(chosen.value);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    chosen.value = next;
  };
  const add = (row: T): void => {
    chosen.value = new Set([...chosen.value, keyOf(row)]);
  };
  const all = (): void => {
    chosen.value = new Set(rows().map(keyOf));
  };
  const clear = (): void => {
    chosen.value = new Set();
  };
  return {
    chosen,
    toggle,
    add,
    all,
    clear,
    rows: computed(() => rows().filter((row) => chosen.value.has(keyOf(row)))),
  };
}
