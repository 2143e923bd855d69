import { ref } from 'vue';

/** The one polite live region: results with amount, counts after a filter. */
export const announcement = ref('');
export function announce(text: string): void {
  announcement.value = '';
  requestAnimationFrame(() => (announcement.value = text));
}

export interface ToastNote {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'info' | 'danger';
}
export const toasts = ref<ToastNote[]>([]);
let next = 1;
export function toast(text: string, tone: ToastNote['tone'] = 'ok'): void {
  toasts.value = [...toasts.value, { id: next++, text, tone }];
}

/** A clock for time limits; ticks each 15 s. */
export const now = ref(Date.now());
setInterval(() => (now.value = Date.now()), 15_000);

export const online = ref(typeof navigator === 'undefined' ? true : navigator.onLine);
if (typeof window !== 'undefined') {
  window.addEventListener('online', () => (online.value = true));
  window.addEventListener('offline', () => (online.value = false));
}
