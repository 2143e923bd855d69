import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { api } from '@/api/endpoints';
import { ApiProblem, setCsrfToken } from '@/api/http';
import type { Session } from '@/api/types';
import { today } from '../format/date';
import { usePreferences } from './preferences';
import { setDraftOwner, wipeDrafts } from './drafts';

/** Remembers that somebody signed in here, so that a first visit asks for no session. Holds nothing of it. */
const SIGNED_IN = 'tb.signed-in';

export const wasSignedIn = (): boolean => localStorage.getItem(SIGNED_IN) !== null;

export const useSession = defineStore('session', () => {
  const session = shallowRef<Session | null>(null);
  const loaded = shallowRef(false);
  /** Of the session that was lost too: links stay whole while the sign-in page comes. */
  const lastSlug = shallowRef('');
  watch(session, (now) => { if (now) lastSlug.value = now.partner.slug; });
  const granted = computed(() => {
    const raw = session.value?.permissions ?? [];
    const list = Array.isArray(raw) ? raw.map((entry) => (typeof entry === 'string' ? entry : Object.values(entry as object).join('.'))) : Object.keys(raw);
    return new Set(list.map((permission) => permission.split('.').slice(0, 2).join('.')));
  });

  async function load(): Promise<Session | null> {
    if (!wasSignedIn()) {
      loaded.value = true;
      return null;
    }
    try {
      const value = await api.session();
      setCsrfToken(value.csrf_token ?? '');
      setDraftOwner(value.user.id, value.partner.slug);
      session.value = value;
      void usePreferences().fetchOwn();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      session.value = null;
    } finally {
      loaded.value = true;
    }
    return session.value;
  }
  async function signOut(): Promise<void> {
    await api.logout().catch(() => undefined);
    await wipeDrafts();
    localStorage.removeItem(SIGNED_IN);
    session.value = null;
  }
  const timeZone = computed(() => session.value?.partner.time_zone ?? 'Asia/Dhaka');
  return {
    session, loaded, load, signOut,
    signedIn: () => { localStorage.setItem(SIGNED_IN, '1'); return load(); }, timeZone,
    can: (permission: string) => granted.value.has(permission),
    clear: () => { session.value = null; },
    slug: computed(() => session.value?.partner.slug ?? lastSlug.value),
    currency: computed(() => session.value?.partner.functional_currency ?? 'BDT'),
    today: computed(() => today(timeZone.value)),
  };
});
