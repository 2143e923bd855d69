import { onBeforeUnmount, ref, watch } from 'vue';

/** How long somebody has waited: nothing is said before 3 s, a word then, a way out after 10 s. */
export type Slowness = 'fast' | 'slow' | 'stuck';
export function useSlow(waiting: () => boolean) {
  const slowness = ref<Slowness>('fast');
  let timers: number[] = [];
  const stop = (): void => {
    timers.forEach((timer) => clearTimeout(timer));
    timers = [];
    slowness.value = 'fast';
  };
  watch(
    waiting,
    (now) => {
      stop();
      if (now)
        timers = [
          window.setTimeout(() => (slowness.value = 'slow'), 3000),
          window.setTimeout(() => (slowness.value = 'stuck'), 10_000),
        ];
    },
    { immediate: true },
  );
  onBeforeUnmount(stop);
  return slowness;
}
