import { DomainError, type ErrorCode } from '@travobooks/domain';

/** What a violated unique key means in the field's words, by the key's name. */
const REFUSALS: ReadonlyMap<string, ErrorCode> = new Map([
  ['tickets_document', 'DOCUMENT_ALREADY_SOLD'],
  ['journal_entries_reversal', 'JE_ALREADY_REVERSED'],
  ['journal_entries_event', 'JE_ALREADY_POSTED'],
  ['runs_run_key', 'ALREADY_EXISTS'],
  ['users_email', 'EMAIL_TAKEN'],
  ['branches_code', 'BRANCH_CODE_TAKEN'],
  ['partners_slug', 'EXTERNAL_REF_TAKEN'],
  ['branches_ref', 'EXTERNAL_REF_TAKEN'],
  ['users_ref', 'EXTERNAL_REF_TAKEN'],
  ['customers_ref', 'EXTERNAL_REF_TAKEN'],
  ['suppliers_ref', 'EXTERNAL_REF_TAKEN'],
  ['bank_accounts_ref', 'EXTERNAL_REF_TAKEN'],
  ['drawers_ref', 'EXTERNAL_REF_TAKEN'],
  ['gateways_ref', 'EXTERNAL_REF_TAKEN'],
  ['bookings_ref', 'EXTERNAL_REF_TAKEN'],
  ['memos_ref', 'EXTERNAL_REF_TAKEN'],
  ['memos_number', 'ALREADY_EXISTS'],
  ['receipts_ref', 'EXTERNAL_REF_TAKEN'],
  ['gateway_payouts_ref', 'EXTERNAL_REF_TAKEN'],
  ['drawer_sessions_live', 'DRAWER_NOT_IN_CLOSED_STATE'],
]);

const driverError = (error: unknown): { readonly code?: string; readonly sqlMessage?: string } =>
  (error as { driverError?: { code?: string; sqlMessage?: string } } | null)?.driverError ?? {};

/** The driver's code; empty: not an error of the database. */
export const driverCode = (error: unknown): string => driverError(error).code ?? '';

/** Name of the unique key that was violated; null: another error. Before it stands the value, which is the caller's text. */
export const duplicateKey = (error: unknown): string | null =>
  driverCode(error) === 'ER_DUP_ENTRY'
    ? (/ for key '([^']+)'$/.exec(driverError(error).sqlMessage ?? '')?.[1] ?? null)
    : null;

/** A violated unique key as a refusal; every other error as it is. */
export function refusalOfDuplicate(error: unknown): unknown {
  const code = REFUSALS.get(duplicateKey(error) ?? '');
  if (!code) return error;
  const number =
    code === 'DOCUMENT_ALREADY_SOLD' &&
    /^Duplicate entry '\d+-(\d{13})'/.exec(driverError(error).sqlMessage ?? '')?.[1];
  return new DomainError(code, number ? { extra: { document_number: number } } : {});
}
