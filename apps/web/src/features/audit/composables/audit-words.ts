import type { RouteLocationRaw } from 'vue-router';
import type { AuditChange, AuditLine } from '@/api/types';
import { hasMessage, t, word, type MessageKey } from '@/shared/i18n';

const plainly = (name: string): string => {
  const words = name.replace(/[._]/g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const said = (key: string, name: string): string => (hasMessage(key) ? t(key as MessageKey) : plainly(name));

/** What was done, and to what kind of thing, in words; what this build does not know is shown in plain letters. */
export const actionWords = (action: string): string => said(`audit_did.${action.replaceAll('.', '_')}`, action);
export const objectWords = (type: string): string => said(`audit_object.${type.toLowerCase()}`, type.toLowerCase());
/** `approvals.booking` is Approvals › booking. */
export const fieldWords = (field: string): string =>
  plainly(field.split('.').map((part) => { const name = part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`); return said(`audit_field.${name}`, name).toLowerCase(); }).join(' › '));
/** Amounts and states as they are read elsewhere; anything else as it is kept. */
export function valueWords(value: string | null, amount: (text: string) => string): string {
  if (value === null || value === '') return t('audit.nothing');
  if (/^-?\d+\.\d{2,3}$/.test(value)) return amount(value);
  return /^[A-Z]{4,}$|^[A-Z]+(?:_[A-Z]+)+$/.test(value) ? word('state', value) : value;
}
/** What says something to a person: ids do not. */
export const telling = (changes: readonly AuditChange[]): AuditChange[] => changes.filter(({ field }) => !/(?:^|[._])id$|[a-z]Id$/.test(field));

/** Where the thing itself stands, when it has a page. */
export function recordPage(line: Pick<AuditLine, 'object_type' | 'object_id'>, partner: string, can: (permission: string) => boolean): RouteLocationRaw | null {
  const id = line.object_id;
  const pages: Readonly<Record<string, readonly [permission: string, target: RouteLocationRaw]>> = {
    BOOKING: ['booking.read', { name: 'booking', params: { partner, reference: id } }],
    CUSTOMER: ['customer.read', { name: 'customer', params: { partner, id } }],
    SUPPLIER: ['supplier.read', { name: 'supplier', params: { partner, id } }],
    JOURNAL_ENTRY: ['journal.read', { name: 'entry', params: { partner, id } }],
    IMPORT_RUN: ['import.run', { name: 'imports', params: { partner }, query: { outcome: 'ALL', run: id } }],
  };
  const page = pages[line.object_type.toUpperCase()];
  return page && can(page[0]) ? page[1] : null;
}
