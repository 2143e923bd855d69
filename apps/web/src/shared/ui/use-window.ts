import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

const ALL = 120;
const AROUND = 24;

/** Of a long list only what is near the view is in the document; what is above and below is room of the same height. */
export function useWindow(count: () => number, body: Ref<HTMLElement | null>) {
  const first = ref(0);
  const visible = ref(60);
  const height = ref(36);
  let pane: HTMLElement | null = null;
  let frame = 0;
  function measure(): void {
    frame = 0;
    const row = body.value?.querySelector<HTMLElement>('[data-row]');
    if (!pane || !row || !body.value || count() <= ALL) return;
    height.value = row.offsetHeight || height.value;
    const above = pane.getBoundingClientRect().top - body.value.getBoundingClientRect().top;
    visible.value = Math.ceil(pane.clientHeight / height.value) + 2 * AROUND;
    first.value = Math.max(0, Math.floor(above / height.value) - AROUND);
  }
  const ask = (): void => {
    if (!frame) frame = requestAnimationFrame(measure);
  };
  onMounted(() => {
    pane = document.getElementById('main');
    pane?.addEventListener('scroll', ask, { passive: true });
    window.addEventListener('resize', ask);
  });
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame);
    pane?.removeEventListener('scroll', ask);
    window.removeEventListener('resize', ask);
  });
  const from = computed(() =>
    count() <= ALL ? 0 : Math.min(first.value, Math.max(0, count() - visible.value)),
  );
  const to = computed(() => (count() <= ALL ? count() : Math.min(count(), from.value + visible.value)));
  /** Brings a row into the document, so that it can be focused. */
  function reveal(index: number): void {
    if (count() <= ALL || (index >= from.value && index < to.value)) return;
    first.value = Math.max(0, index - AROUND);
  }
  return {
    from,
    to,
    above: computed(() => from.value * height.value),
    below: computed(() => (count() - to.value) * height.value),
    reveal,
  };
}

/** Under 768 px: cards instead of a table. */
export function useNarrow(): Ref<boolean> {
  const query = window.matchMedia('(max-width: 767px)');
  const narrow = ref(query.matches);
  const follow = (): void => {
    narrow.value = query.matches;
  };
  onMounted(() => query.addEventListener('change', follow));
  onBeforeUnmount(() => query.removeEventListener('change', follow));
  return narrow;
}
