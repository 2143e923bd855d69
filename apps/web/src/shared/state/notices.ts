import { defineStore } from 'pinia';
import { onBeforeUnmount, onMounted, ref, watch } from 'vue';
import { api } from '@/api/endpoints';
import { useSession } from './session';

const EVERY_MS = 30_000;

/** How many notifications nobody has read; the session says it, and says it again while somebody looks at the page. */
export const useNotices = defineStore('notices', () => {
  const session = useSession();
  const unread = ref(session.session?.unread_notifications ?? 0);
  watch(() => session.session, (now) => { unread.value = now?.unread_notifications ?? 0; });

  async function look(): Promise<void> {
    if (!session.session || document.visibilityState !== 'visible') return;
    const now = await api.session().catch(() => null);
    if (now) unread.value = now.unread_notifications;
  }
  return { unread, look };
});

/** For the frame: looks now and then, and at once when the person comes back to the page. */
export function useWatchedNotices(): void {
  const { look } = useNotices();
  let timer = 0;
  const back = (): void => void look();
  onMounted(() => {
    timer = window.setInterval(back, EVERY_MS);
    document.addEventListener('visibilitychange', back);
  });
  onBeforeUnmount(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', back);
  });
}
