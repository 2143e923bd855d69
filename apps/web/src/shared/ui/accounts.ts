import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api } from '@/api/endpoints';
import type { Account } from '@/api/types';
import { accountName } from '../i18n';
import { useSession } from '../state/session';

export const codeOf = (account: Account): string => account.code;
/** The chart, read once; names of lines come from it when a line carries none. */
export function useAccounts() {
  const session = useSession();
  const { data } = useQuery({ key: ['accounts'], query: () => api.accounts(), staleTime: 300_000, enabled: () => session.can('journal.read') });
  const accounts = computed<Account[]>(() => data.value?.data ?? []);
  const names = computed(() => new Map(accounts.value.map((account) => [codeOf(account), accountName(account.name)])));
  return { accounts, nameOf: (code: string) => names.value.get(code) ?? '' };
}
