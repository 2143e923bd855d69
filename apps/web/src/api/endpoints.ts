import { address, get, patch, post, put, remove, send } from './http';
import { keyFor, forgetKey } from './idempotency';
import type * as Api from './types';

type Query = Record<string, string | number | boolean | null | undefined>;
const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text);

async function create<T>(path: string, body: unknown): Promise<T> {
  const { data } = await post<T>(path, body, { key: keyFor(path, body) });
  forgetKey(path);
  return data;
}
/** The address carries words (a reference, a number); the API takes ids. */
async function byWord<T extends { id: string }>(path: string, field: string, word: string): Promise<T> {
  if (isId(word)) return get<T>(`${path}/${word}`);
  const found = await get<Api.Page<T>>(path, { [field]: word, limit: 1 });
  const first = found.data[0];
  return get<T>(`${path}/${first?.id ?? encodeURIComponent(word)}`);
}

export const api = {
  session: () => get<Api.Session>('/auth/session'),
  login: (body: { email: string; password: string; totp?: string }) => post<unknown>('/auth/login', body),
  logout: () => post<unknown>('/auth/logout', {}),
  home: () => get<Api.Home>('/home'),
  search: (q: string, signal?: AbortSignal) => get<Api.Page<Api.SearchHit>>('/search', { q }, signal),
  preferences: () => get<{ preferences?: Record<string, unknown> }>('/me/preferences'),
  savePreferences: (preferences: unknown) => put<unknown>('/me/preferences', { preferences }),
  periods: () => get<Api.Page<Api.Period>>('/periods'),
  branches: () => get<Api.Page<Api.Branch>>('/branches', { limit: 100 }),
  accounts: () => get<Api.Page<Api.Account>>('/accounts'),
  settings: () => get<{ imports?: { default_service_fee?: string }; bsp?: { void_cut_off?: string } }>('/settings'),

  bookings: (query: Query) => get<Api.Page<Api.Booking>>('/bookings', query),
  booking: (word: string) => byWord<Api.Booking>('/bookings', 'q', word),
  bookingHistory: (id: string) => get<Api.Page<Api.HistoryRow> | Api.HistoryRow[]>(`/bookings/${id}/history`),
  createBooking: (body: unknown) => create<Api.Booking>('/bookings', body),
  changeBooking: (id: string, body: unknown, version?: number) => patch<Api.Booking>(`/bookings/${id}`, body, version),
  addItems: (id: string, body: unknown) => create<Api.Booking>(`/bookings/${id}/items`, body),
  holdBooking: (id: string, body: unknown) => create<Api.Booking>(`/bookings/${id}/hold`, body),
  cancelBooking: (id: string, reason: string) => create<Api.Booking>(`/bookings/${id}/cancel`, { reason }),

  customers: (query: Query) => get<Api.Page<Api.Customer>>('/customers', query),
  customer: (id: string) => get<Api.Customer>(`/customers/${id}`),
  exposure: (id: string) => get<Api.Exposure>(`/customers/${id}/exposure`),
  createCustomer: (body: unknown) => create<Api.Customer>('/customers', body),
  changeCredit: (id: string, body: unknown, version?: number) => patch<Api.Customer>(`/customers/${id}/credit`, body, version),
  holdCustomer: (id: string, reason: string) => create<Api.Customer>(`/customers/${id}/hold`, { reason }),
  releaseCustomer: (id: string, reason: string) => create<Api.Customer>(`/customers/${id}/release`, { reason }),
  suppliers: (query: Query) => get<Api.Page<Api.Supplier>>('/suppliers', query),
  supplier: (id: string) => get<Api.Supplier>(`/suppliers/${id}`),
  createSupplier: (body: unknown) => create<Api.Supplier>('/suppliers', body),
  contracts: (id: string) => get<Api.Page<Api.Contract>>(`/suppliers/${id}/contracts`),
  addContract: (id: string, body: unknown) => create<Api.Contract>(`/suppliers/${id}/contracts`, body),

  invoices: (query: Query) => get<Api.Page<Api.Invoice>>('/invoices', query),
  invoice: (word: string) => byWord<Api.Invoice>('/invoices', 'number', word),
  creditNote: (word: string) => byWord<Api.Invoice>('/credit-notes', 'number', word),
  pdf: (kind: 'invoices' | 'credit-notes', id: string) => address(`/${kind}/${id}/pdf`),

  approvals: (query: Query) => get<Api.Page<Api.Approval>>('/approvals', query),
  decide: (id: string, verdict: 'approve' | 'reject' | 'withdraw', reason: string) => create<Api.Approval>(`/approvals/${id}/${verdict}`, { reason }),

  entries: (query: Query) => get<Api.Page<Api.JournalEntry>>('/journal-entries', query),
  entry: (word: string) => get<Api.JournalEntry>(`/journal-entries/${encodeURIComponent(word)}`),
  lines: (query: Query) => get<Api.Page<Api.JournalLineRow> & { sum?: string; sum_debit?: string; sum_credit?: string }>('/journal-lines', query),
  trialBalance: (query: Query) => get<Api.TrialBalance>('/reports/trial-balance', query),

  imports: (query: Query) => get<Api.Page<Api.ImportRun>>('/imports', query),
  importRun: (id: string) => get<Api.ImportRun>(`/imports/${id}`),
  importRecords: (query: Query) => get<Api.Page<Api.ImportRecord>>('/import-records', query),
  importRecord: (id: string) => get<Api.ImportRecord>(`/import-records/${id}`),
  completeRecord: (id: string, body: unknown) => create<Api.ImportRecord>(`/import-records/${id}/complete`, body),
  dismissRecord: (id: string, reason: string) => create<Api.ImportRecord>(`/import-records/${id}/dismiss`, { reason }),
  upload: (form: FormData, key: string) => send<Api.ImportRun>('POST', '/imports', { body: form, key }),

  tokens: () => get<Api.Page<Api.AccessToken>>('/access-tokens'),
  createToken: (body: unknown) => create<Api.AccessToken>('/access-tokens', body),
  revokeToken: (id: string) => remove(`/access-tokens/${id}`),
  enrolTotp: () => post<{ secret?: string; uri?: string; otpauth_uri?: string }>('/me/totp', {}),
  confirmTotp: (code: string) => post<unknown>('/me/totp/confirm', { totp: code }),
  removeTotp: (code: string) => send<unknown>('DELETE', '/me/totp', { body: { totp: code } }),
};
