import type { Router } from 'vue-router';

/** Where a person was on each page of the history: how far down, and on which row or cell. Back leads to the same place. */
interface Place {
  readonly top: number;
  readonly focus: string | null;
}
const places = new Map<number, Place>();
const position = (): number =>
  typeof window.history.state?.position === 'number' ? (window.history.state.position as number) : 0;
const main = (): HTMLElement | null => document.getElementById('main');

function here(): Place {
  const focused = document.activeElement?.closest<HTMLElement>('[data-place]');
  return { top: main()?.scrollTop ?? 0, focus: focused?.dataset['place'] ?? null };
}
/** Waits for the rows to be there, two seconds at most; a person who has begun to do something else is left alone. */
function restore(place: Place): void {
  const until = performance.now() + 2000;
  let touched = false;
  const leave = (): void => {
    touched = true;
  };
  for (const kind of ['wheel', 'keydown', 'pointerdown'])
    window.addEventListener(kind, leave, { once: true, capture: true });
  const step = (): void => {
    const pane = main();
    const target =
      place.focus === null
        ? null
        : document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place.focus)}"]`);
    const there =
      pane !== null &&
      pane.scrollHeight - pane.clientHeight >= place.top &&
      (place.focus === null || target !== null);
    if (touched || (!there && performance.now() > until)) return;
    if (!there) return void requestAnimationFrame(step);
    target?.focus({ preventScroll: true });
    if (pane) pane.scrollTop = place.top;
  };
  requestAnimationFrame(step);
}

export function keepPlaces(router: Router): void {
  let current = position();
  let popped = false;
  // The router's own word: a listener of the window may hear of the step only when the new page stands already.
  router.options.history.listen((_to, _from, step) => {
    popped = String(step.type) === 'pop';
  });
  router.beforeEach((to, from) => {
    if (to.path !== from.path) places.set(current, here());
  });
  router.afterEach((to, from) => {
    const back = popped ? places.get(position()) : undefined;
    popped = false;
    current = position();
    if (back && to.path !== from.path) restore(back);
  });
}
/** One step back where there is one inside the app. */
export const canGoBack = (): boolean => Boolean(window.history.state?.back);
