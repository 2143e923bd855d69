import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import type { Page } from '@/api/types';

/** A cursor list: stale rows stay while it refreshes; the next page comes when its end is near. */
export function useList<T>(
  fetchPage: (query: Record<string, string | number | undefined>) => Promise<Page<T>>,
  filters: () => Record<string, string | undefined>,
) {
  const rows = shallowRef<T[]>([]);
  const cursor = ref<string | null>(null);
  const loading = ref(false);
  const loaded = ref(false);
  const error = shallowRef<unknown>(null);
  let turn = 0;

  async function reload(): Promise<void> {
    const mine = ++turn;
    loading.value = true;
    error.value = null;
    try {
      const page = await fetchPage({ limit: 50, ...filters() });
      if (mine !== turn) return;
      rows.value = page.data;
      cursor.value = page.next_cursor;
      loaded.value = true;
    } catch (problem) {
      if (mine === turn) error.value = problem;
    } finally {
      if (mine === turn) loading.value = false;
    }
  }
  async function more(): Promise<void> {
    if (!cursor.value || loading.value) return;
    const mine = turn;
    loading.value = true;
    try {
      const page = await fetchPage({ limit: 50, ...filters(), cursor: cursor.value });
      if (mine !== turn) return;
      rows.value = [...rows.value, ...page.data];
      cursor.value = page.next_cursor;
    } catch (problem) {
      error.value = problem;
    } finally {
      if (mine === turn) loading.value = false;
    }
  }
  let timer = 0;
  watch(
    () => JSON.stringify(filters()),
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void reload(), 120);
    },
  );
  onBeforeUnmount(() => {
    turn += 1;
    clearTimeout(timer);
  });
  void reload();
  return { rows, loading, loaded, error, reload, more, hasMore: computed(() => cursor.value !== null) };
}
