import { type AnswerOf, type BodyOf, fill, type Method, type PathOf, type QueryOf } from './contract';
import { address, get, send, type Answer, type Call } from './http';
import { forgetKey, keyFor } from './idempotency';

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text);

const read = <P extends PathOf<'get'>>(path: P, query?: QueryOf<P>, ids: readonly string[] = [], signal?: AbortSignal): Promise<AnswerOf<P, 'get'>> => get(fill(path, ids), query as Call['query'], signal);
const write = <M extends Exclude<Method, 'get'>, P extends PathOf<M>>(method: M, path: P, ids: readonly string[], body: BodyOf<P, M>, call: Omit<Call, 'body'> = {}): Promise<Answer<AnswerOf<P, M>>> =>
  send(method.toUpperCase(), fill(path, ids), { ...call, body });
/** A POST with the key that its retries and reloads share. */
async function create<P extends PathOf<'post'>>(path: P, ids: readonly string[], body: BodyOf<P, 'post'>): Promise<AnswerOf<P, 'post'>> {
  const slot = fill(path, ids);
  const { data } = await write('post', path, ids, body, { key: keyFor(slot, body) });
  forgetKey(slot);
  return data;
}
/** Works at once and goes on behind the answer; whoever started it looks how far it is. */
async function startRun<P extends '/v1/runs/recognition' | '/v1/runs/override-accrual'>(path: P, body: BodyOf<P, 'post'>): Promise<AnswerOf<P, 'post'>> {
  const { data } = await write('post', path, [], body, { key: keyFor(path, body), prefer: 'wait=1' });
  forgetKey(path);
  return data;
}
/** The address carries words (a reference, a number); the API takes ids. An unknown word is asked for as it is and answers 404. */
const idOf = async (word: string, look: () => Promise<{ data: readonly { id: string }[] }>): Promise<string> => (isId(word) ? word : ((await look()).data[0]?.id ?? word));

export const api = {
  session: () => read('/v1/auth/session'),
  login: (body: BodyOf<'/v1/auth/login', 'post'>) => write('post', '/v1/auth/login', [], body),
  logout: () => send('POST', '/auth/logout', { body: {} }),
  home: () => read('/v1/home'),
  search: (q: string, signal?: AbortSignal) => read('/v1/search', { q }, [], signal),
  preferences: () => read('/v1/me/preferences'),
  savePreferences: (preferences: Record<string, unknown>) => write('put', '/v1/me/preferences', [], { preferences }),
  periods: () => read('/v1/periods'),
  branches: () => read('/v1/branches'),
  accounts: () => read('/v1/accounts'),
  bankAccounts: () => read('/v1/bank-accounts', { limit: 100 }),
  settings: () => read('/v1/settings'),
  /** With the tag that a change of them names. */
  settingsRead: () => send<AnswerOf<'/v1/settings', 'get'>>('GET', '/settings'),
  changeSettings: (body: BodyOf<'/v1/settings', 'patch'>, tag: string) => write('patch', '/v1/settings', [], body, { ifMatch: tag }),
  drawers: () => read('/v1/drawers', { limit: 200 }),
  addDrawer: (body: BodyOf<'/v1/drawers', 'post'>) => create('/v1/drawers', [], body),
  gateways: () => read('/v1/gateways', { limit: 200 }),
  addGateway: (body: BodyOf<'/v1/gateways', 'post'>) => create('/v1/gateways', [], body),
  setGatewaySecrets: (id: string, secrets: Record<string, string>, version: number) => write('put', '/v1/gateways/{id}/secrets', [id], { secrets }, { ifMatch: version }),
  taxRules: () => read('/v1/tax-rules', { limit: 200 }),
  addTaxRule: (body: BodyOf<'/v1/tax-rules', 'post'>) => create('/v1/tax-rules', [], body),

  bookings: (query: QueryOf<'/v1/bookings'>) => read('/v1/bookings', query),
  booking: async (word: string) => read('/v1/bookings/{id}', undefined, [await idOf(word, () => read('/v1/bookings', { q: word, limit: 1 }))]),
  bookingHistory: (id: string) => read('/v1/bookings/{id}/history', undefined, [id]),
  createBooking: (body: BodyOf<'/v1/bookings', 'post'>) => create('/v1/bookings', [], body),
  changeBooking: (id: string, body: BodyOf<'/v1/bookings/{id}', 'patch'>, version: number) => write('patch', '/v1/bookings/{id}', [id], body, { ifMatch: version }),
  addItems: (id: string, body: BodyOf<'/v1/bookings/{id}/items', 'post'>) => create('/v1/bookings/{id}/items', [id], body),
  holdBooking: (id: string, body: BodyOf<'/v1/bookings/{id}/hold', 'post'>) => create('/v1/bookings/{id}/hold', [id], body),
  cancelBooking: (id: string, reason: string) => create('/v1/bookings/{id}/cancel', [id], { reason }),

  customers: (query: QueryOf<'/v1/customers'>) => read('/v1/customers', query),
  customer: (id: string) => read('/v1/customers/{id}', undefined, [id]),
  exposure: (id: string) => read('/v1/customers/{id}/exposure', undefined, [id]),
  createCustomer: (body: BodyOf<'/v1/customers', 'post'>) => create('/v1/customers', [], body),
  changeCredit: (id: string, body: BodyOf<'/v1/customers/{id}/credit', 'patch'>, version: number) => write('patch', '/v1/customers/{id}/credit', [id], body, { ifMatch: version }),
  changeCustomer: (id: string, body: BodyOf<'/v1/customers/{id}', 'patch'>, version: number) => write('patch', '/v1/customers/{id}', [id], body, { ifMatch: version }),
  holdCustomer: (id: string, reason: string) => create('/v1/customers/{id}/hold', [id], { reason }),
  releaseCustomer: (id: string, reason: string) => create('/v1/customers/{id}/release', [id], { reason }),
  suppliers: (query: QueryOf<'/v1/suppliers'>) => read('/v1/suppliers', query),
  supplier: (id: string) => read('/v1/suppliers/{id}', undefined, [id]),
  createSupplier: (body: BodyOf<'/v1/suppliers', 'post'>) => create('/v1/suppliers', [], body),
  changeSupplier: (id: string, body: BodyOf<'/v1/suppliers/{id}', 'patch'>, version: number) => write('patch', '/v1/suppliers/{id}', [id], body, { ifMatch: version }),
  contracts: (id: string) => read('/v1/suppliers/{id}/contracts', undefined, [id]),
  supplierBank: (id: string) => read('/v1/suppliers/{id}/bank-details', undefined, [id]),
  changeSupplierBank: (id: string, body: BodyOf<'/v1/suppliers/{id}/bank-details', 'put'>, version: number) => write('put', '/v1/suppliers/{id}/bank-details', [id], body, { ifMatch: version }),
  addContract: (id: string, body: BodyOf<'/v1/suppliers/{id}/contracts', 'post'>) => create('/v1/suppliers/{id}/contracts', [id], body),

  invoices: (query: QueryOf<'/v1/invoices'>) => read('/v1/invoices', query),
  invoice: async (word: string) => read('/v1/invoices/{id}', undefined, [await idOf(word, () => read('/v1/invoices', { number: word, limit: 1 }))]),
  creditNotes: (query: QueryOf<'/v1/credit-notes'>) => read('/v1/credit-notes', query),
  creditNote: async (word: string) => read('/v1/credit-notes/{id}', undefined, [await idOf(word, () => read('/v1/credit-notes', { number: word, limit: 1 }))]),
  pdf: (kind: 'invoices' | 'credit-notes', id: string) => address(`/${kind}/${id}/pdf`),

  memos: (query: QueryOf<'/v1/memos'>) => read('/v1/memos', query),
  memo: async (word: string) => read('/v1/memos/{id}', undefined, [await idOf(word, () => read('/v1/memos', { number: word, limit: 1 }))]),
  recordMemo: (body: BodyOf<'/v1/memos', 'post'>) => create('/v1/memos', [], body),
  linkMemo: (id: string, document_number: string) => create('/v1/memos/{id}/link', [id], { document_number }),
  refunds: (query: QueryOf<'/v1/refunds'>) => read('/v1/refunds', query),
  refund: (id: string) => read('/v1/refunds/{id}', undefined, [id]),
  quoteRefund: (body: BodyOf<'/v1/refunds/quote', 'post'>) => create('/v1/refunds/quote', [], body),
  cancelRefund: (id: string, reason: string) => create('/v1/refunds/{id}/cancel', [id], reason ? { reason } : {}),
  receipts: (query: QueryOf<'/v1/receipts'>) => read('/v1/receipts', query),
  receipt: (id: string) => read('/v1/receipts/{id}', undefined, [id]),
  unapplied: (customerId: string) => read('/v1/customers/{id}/unapplied', undefined, [customerId]),
  drawerSessions: (id: string) => read('/v1/drawers/{id}/sessions', { limit: 50 }, [id]),
  openDrawer: (id: string) => create('/v1/drawers/{id}/open', [id], undefined as never),
  gatewayTransactions: (id: string) => read('/v1/gateways/{id}/transactions', undefined, [id]),
  gatewayPayouts: (query: QueryOf<'/v1/gateway-payouts'>) => read('/v1/gateway-payouts', query),
  chargebacks: (query: QueryOf<'/v1/chargebacks'>) => read('/v1/chargebacks', query),

  notifications: (query: QueryOf<'/v1/notifications'>) => read('/v1/notifications', query),
  readNotification: (id: string) => write('post', '/v1/notifications/{id}/read', [id], undefined as never),
  readNotifications: () => write('post', '/v1/notifications/read-all', [], undefined as never),
  auditLog: (query: QueryOf<'/v1/audit-log'>) => read('/v1/audit-log', query),
  approval: (id: string) => read('/v1/approvals/{id}', undefined, [id]),
  approvals: (query: QueryOf<'/v1/approvals'>) => read('/v1/approvals', query),
  decide: (id: string, verdict: 'approve' | 'reject' | 'withdraw', reason: string) => create(`/v1/approvals/{id}/${verdict}`, [id], { reason }),

  entries: (query: QueryOf<'/v1/journal-entries'>) => read('/v1/journal-entries', query),
  entry: (word: string) => read('/v1/journal-entries/{id}', undefined, [word]),
  lines: (query: QueryOf<'/v1/journal-lines'>) => read('/v1/journal-lines', query),
  generalLedger: (query: QueryOf<'/v1/reports/general-ledger'>) => read('/v1/reports/general-ledger', query),
  deferredRevenue: (query: QueryOf<'/v1/reports/deferred-revenue'>) => read('/v1/reports/deferred-revenue', query),
  runs: (query: QueryOf<'/v1/runs'>) => read('/v1/runs', query),
  run: (id: string) => read('/v1/runs/{id}', undefined, [id]),
  startRecognition: (body: BodyOf<'/v1/runs/recognition', 'post'>) => startRun('/v1/runs/recognition', body),
  startOverride: (body: BodyOf<'/v1/runs/override-accrual', 'post'>) => startRun('/v1/runs/override-accrual', body),
  changeServiceDates: (id: string, itemId: string, body: BodyOf<'/v1/bookings/{id}/items/{item_id}/service-dates', 'post'>) => create('/v1/bookings/{id}/items/{item_id}/service-dates', [id, itemId], body),
  noShow: (id: string, itemId: string, body: BodyOf<'/v1/bookings/{id}/items/{item_id}/no-show', 'post'>) => create('/v1/bookings/{id}/items/{item_id}/no-show', [id, itemId], body),
  trialBalance: (query: QueryOf<'/v1/reports/trial-balance'>) => read('/v1/reports/trial-balance', query),

  imports: (query: QueryOf<'/v1/imports'>) => read('/v1/imports', query),
  importRun: (id: string) => read('/v1/imports/{id}', undefined, [id]),
  importRecords: (query: QueryOf<'/v1/import-records'>) => read('/v1/import-records', query),
  importRecord: (id: string) => read('/v1/import-records/{id}', undefined, [id]),
  completeRecord: (id: string, body: BodyOf<'/v1/import-records/{id}/complete', 'post'>) => create('/v1/import-records/{id}/complete', [id], body),
  dismissRecord: (id: string, reason: string) => create('/v1/import-records/{id}/dismiss', [id], { reason }),
  upload: (form: FormData, key: string) => send<AnswerOf<'/v1/imports', 'post'>>('POST', '/imports', { body: form, key }),

  tokens: () => read('/v1/access-tokens'),
  createToken: (body: BodyOf<'/v1/access-tokens', 'post'>) => create('/v1/access-tokens', [], body),
  revokeToken: (id: string) => send('DELETE', `/access-tokens/${id}`),
  enrolTotp: () => send<AnswerOf<'/v1/me/totp', 'post'>>('POST', '/me/totp', { body: {} }),
  confirmTotp: (code: string) => write('post', '/v1/me/totp/confirm', [], { totp: code }),
  removeTotp: (code: string) => write('delete', '/v1/me/totp', [], { totp: code }),
};
