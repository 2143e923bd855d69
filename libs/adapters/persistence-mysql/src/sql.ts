import type { RequestScope } from '@travobooks/application';
import { Money } from '@travobooks/domain';

/** UUID text to BINARY(16) and back. Stored ids never leave this lib as buffers. */
export const toBin = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
export const toBinOrNull = (id: string | null | undefined): Buffer | null => (id ? toBin(id) : null);

export function fromBin(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
export const fromBinOrNull = (bytes: Buffer | null): string | null => (bytes ? fromBin(bytes) : null);

/** No office has this id: what a caller of one office sees who was given none. */
const NO_OFFICE = '00000000-0000-0000-0000-000000000000';

/** The one office whose rows the caller may see or change; null for people of the whole partner and for jobs, which hold no permission. */
export function officeOnly({ permissions, branchId }: RequestScope, permission: string): Buffer | null {
  const held = permissions[permission];
  if (held === 'partner' || (held === undefined && !branchId)) return null;
  return toBin(branchId ?? NO_OFFICE);
}

/** Column text (DECIMAL(19,4)) to wire text with the currency's own decimals. */
export const wireAmount = (column: string, currency: string): string =>
  Money.fromColumn(column, currency).toDecimal();

/** DECIMAL(20,10) without trailing zeros. */
export const wireRate = (column: string): string =>
  column.includes('.') ? column.replace(/\.?0+$/, '') : column;

export const json = <T>(value: unknown): T =>
  typeof value === 'string' ? (JSON.parse(value) as T) : (value as T);

/** One statement with its bound values. Text is constant: values never become text here. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}
export const statement = (sql: string, ...values: unknown[]): Statement => ({ sql, values });

/** A DECIMAL(n,4) column as an integer of ten-thousandths: exact sums in code. */
export const units = (column: unknown): bigint => BigInt(String(column).replace('.', ''));
