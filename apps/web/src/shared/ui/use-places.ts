import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api } from '@/api/endpoints';

export const METHODS = ['BANK_TRANSFER', 'CASH', 'CARD', 'GATEWAY', 'CHEQUE', 'WALLET'] as const;
export type Method = (typeof METHODS)[number];
/** Where money of a method may come, and the field of the request that names it. */
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly currency: string | null;
  readonly field: 'bank_account_id' | 'drawer_id' | 'gateway_id' | null;
}
const LAST = 'tb.receipt.place';
/** A person mostly takes money where the last one came. */
export const remembered = (method: string): string => localStorage.getItem(`${LAST}.${method}`) ?? '';
export const remember = (method: string, id: string): void => localStorage.setItem(`${LAST}.${method}`, id);

export function usePlaces(box: string) {
  const { data: banks } = useQuery({ key: ['bank-accounts'], query: () => api.bankAccounts(), staleTime: 300_000 });
  const { data: drawers } = useQuery({ key: ['drawers'], query: () => api.drawers(), staleTime: 300_000 });
  const { data: gateways } = useQuery({ key: ['gateways'], query: () => api.gateways(), staleTime: 300_000 });
  const bank = computed((): Place[] => (banks.value?.data ?? []).map((one) => ({ id: one.id, label: `${one.name}, ${one.currency}`, currency: one.currency, field: 'bank_account_id' })));
  const drawer = computed((): Place[] => (drawers.value?.data ?? []).map((one) => ({ id: one.id, label: `${one.name}, ${one.currency}`, currency: one.currency, field: 'drawer_id' })));
  const gateway = computed((): Place[] => (gateways.value?.data ?? []).map((one) => ({ id: one.id, label: `${one.name}, ${one.currency}`, currency: one.currency, field: 'gateway_id' })));
  const ready = computed(() => Boolean(banks.value && drawers.value && gateways.value));
  const placesOf = (method: string): Place[] => {
    switch (method) {
      case 'CASH': return [...drawer.value, { id: '', label: box, currency: null, field: null }];
      case 'CARD': return [...gateway.value, ...bank.value];
      case 'GATEWAY': return gateway.value;
      case 'WALLET': return [];
      default: return bank.value;
    }
  };
  return { placesOf, ready, banks: bank };
}
