import { computed, ref, shallowRef, watch } from 'vue';
import { useRouter, type RouteLocationRaw } from 'vue-router';
import { api } from '@/api/endpoints';
import type { SearchHit } from '@/api/types';
import { rowsOf } from '@/api/read';
import { monthStart } from '@/shared/format/date';
import { isDocument, readDocument, writeDocument } from '@/shared/format/document-number';
import { audibleScopes } from '@/shared/keys/registry';
import { usePreferences } from '@/shared/state/preferences';
import { useSession } from '@/shared/state/session';
import { accountName, t, word } from '@/shared/i18n';
import { useAccounts } from '@/shared/ui/accounts';
import { SETTINGS, visible } from '../navigation';

export interface Choice { readonly id: string; readonly group: string; readonly title: string; readonly note?: string | undefined; readonly keys?: string | undefined; readonly run: () => void }
const RECENT = 'tb.recent';

export function usePalette(close: () => void) {
  const router = useRouter();
  const session = useSession();
  const preferences = usePreferences();
  const text = ref('');
  const hits = shallowRef<SearchHit[]>([]);
  const searching = ref(false);
  const scopes = audibleScopes();
  const go = (target: RouteLocationRaw): void => { close(); void router.push(target); };
  const params = (more: Record<string, string> = {}): Record<string, string> => ({ partner: session.slug, ...more });

  function target(hit: SearchHit): RouteLocationRaw {
    switch (hit.type) {
      case 'BOOKING': return { name: 'booking', params: params({ reference: hit.title || hit.id }) };
      case 'TICKET': return { name: 'booking', params: params({ reference: hit.id }) };
      case 'INVOICE': return { name: hit.title.startsWith('CN') ? 'credit-note' : 'invoice', params: params({ number: hit.id }) };
      case 'JOURNAL_ENTRY': return { name: 'entry', params: params({ id: hit.id }) };
      case 'SUPPLIER': return { name: 'supplier', params: params({ id: hit.id }) };
      default: return { name: 'customer', params: params({ id: hit.id }) };
    }
  }
  function remember(hit: SearchHit): void {
    const kept = recent().filter((other) => other.id !== hit.id);
    sessionStorage.setItem(RECENT, JSON.stringify([hit, ...kept].slice(0, 6)));
  }
  const recent = (): SearchHit[] => JSON.parse(sessionStorage.getItem(RECENT) ?? '[]') as SearchHit[];
  const record = (hit: SearchHit, group: string): Choice => {
    const amount = hit.amount;
    return { id: `${hit.type}${hit.id}`, group, title: hit.type === 'TICKET' ? writeDocument(hit.title) : hit.title, note: [/^[A-Z_]+$/.test(hit.subtitle ?? '') ? word('kind', hit.subtitle) : hit.subtitle, amount && hit.currency ? preferences.money(amount, hit.currency) : '', word('state', hit.state)].filter(Boolean).join(' · '), run: () => { remember(hit); go(target(hit)); } };
  };
  const actions = computed<Choice[]>(() => scopes.filter((scope) => !['global', 'list'].includes(scope.name)).flatMap((scope) => scope.defs()).filter((def) => !def.when || def.when())
    .map((def) => ({ id: `key ${def.keys}`, group: t('palette.actions'), title: def.label(), keys: def.keys, run: () => { close(); def.run(new KeyboardEvent('keydown')); } })));
  const creating = computed<Choice[]>(() => scopes.filter((scope) => scope.name === 'global').flatMap((scope) => scope.defs()).filter((def) => def.keys.startsWith('c '))
    .map((def) => ({ id: `key ${def.keys}`, group: t('palette.actions'), title: def.label(), keys: def.keys, run: () => { close(); def.run(new KeyboardEvent('keydown')); } })));
  const pages = computed<Choice[]>(() => [...visible(session.can).flatMap((group) => group.items), SETTINGS].map((item) => ({ id: item.name, group: t('palette.pages'), title: t(item.label), keys: item.keys, run: () => go({ name: item.name, params: params() }) })));

  const { accounts } = useAccounts();
  const ledgers = computed<Choice[]>(() => (session.can('journal.read') ? accounts.value : []).map((account) => ({ id: `account ${account.code}`, group: t('find.accounts'), title: `${account.code} ${accountName(account.name)}`, run: () => go({ name: 'general-ledger', params: params(), query: { account: account.code, from: monthStart(session.today), to: session.today } }) })));
  const reports = computed<Choice[]>(() => [{ name: 'trial-balance', title: t('report.trial_balance'), permission: 'report.read' }, { name: 'general-ledger', title: t('ledger.title'), permission: 'journal.read' }].filter((one) => session.can(one.permission)).map((one) => ({ id: `report ${one.name}`, group: t('palette.pages'), title: one.title, run: () => go({ name: one.name, params: params() }) })));
  const settings = computed<Choice[]>(() => [{ id: 'theme', group: t('palette.actions'), title: t('find.dark'), run: () => { close(); preferences.values.theme = document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark'; } }]);

  const choices = computed<Choice[]>(() => {
    const needle = text.value.trim().toLowerCase().replace(/^[>@#=]\s*/, '');
    const matches = (choice: Choice): boolean => choice.title.toLowerCase().includes(needle);
    if (text.value.startsWith('>')) return [...actions.value, ...creating.value, ...settings.value].filter(matches);
    if (needle === '') return [...actions.value, ...creating.value, ...recent().map((hit) => record(hit, t('palette.recent'))), ...pages.value];
    if (text.value.startsWith('#')) return ledgers.value.filter(matches);
    if (text.value.startsWith('@')) return hits.value.filter((hit) => ['CUSTOMER', 'SUPPLIER'].includes(hit.type)).map((hit) => record(hit, t('palette.records')));
    const named = /^\d{4}$/.test(needle) || needle.length > 2 ? ledgers.value.filter(matches).slice(0, 5) : [];
    return [...hits.value.map((hit) => record(hit, t('palette.records'))), ...named, ...[...actions.value, ...creating.value, ...pages.value, ...reports.value, ...settings.value].filter(matches)];
  });

  /** "JE 6" is written JE6, an amount without its mark and grouping. */
  const wanted = (value: string): string => {
    const bare = value.trim().replace(/^[@#=]\s*/, '');
    if (value.trim().startsWith('=')) return bare.replace(/,/g, '');
    return bare.replace(/^je\s+(\d+)$/i, 'JE$1');
  };

  let abort: AbortController | null = null;
  let timer = 0;
  watch(text, (value) => {
    clearTimeout(timer);
    abort?.abort();
    const query = wanted(value);
    if (query.length < 2 || /^[>#]/.test(value)) { hits.value = []; return; }
    timer = window.setTimeout(() => void look(query), 120);
  });
  async function look(query: string): Promise<void> {
    abort = new AbortController();
    searching.value = true;
    const found = rowsOf(await api.search(isDocument(query) ? readDocument(query) : query, abort.signal).catch(() => null));
    searching.value = false;
    hits.value = found;
    const exact = found.filter((hit) => hit.exact);
    if (exact.length === 1 && exact[0] && query.length >= 6) record(exact[0], '').run();
  }
  return { text, choices, searching };
}
