import { capital } from '@/api/read';
import { writeDocument } from '@/shared/format/document-number';

export type FactName = 'traveller' | 'document' | 'route' | 'dates' | 'fare' | 'taxes' | 'total' | 'commission' | 'payment' | 'pnr' | 'carrier' | 'issued';
/** A fact of a record in words, and what of the raw text it may have been read from. */
export interface RecordFact { readonly name: FactName; readonly value: string; readonly found: readonly string[] }
export interface Writer { readonly money: (amount: string, currency: string) => string; readonly day: (day: string) => string }

type Bag = Readonly<Record<string, unknown>>;
const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const list = (value: unknown): readonly Bag[] => (Array.isArray(value) ? value.map(bag) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** 2026-05-28 stands in a record as 28MAY, 50000.00 also as 50000. */
const dayMarks = (day: string): string[] => [`${day.slice(8)}${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`, day.slice(2).replace(/-/g, '')];
const amountMarks = (amount: string): string[] => (amount === '' ? [] : [amount, amount.replace(/\.00$/, '')]);

/** What matters first: traveller, ticket, route, dates, money; then where it comes from. */
export function recordFacts(parsed: unknown, write: Writer): RecordFact[] {
  const record = bag(parsed);
  const facts = list(record['documents']).flatMap((document) => documentFacts(document, write));
  const head: RecordFact[] = [
    { name: 'pnr', value: text(record['locator']), found: [text(record['locator'])] },
    { name: 'issued', value: record['issued_on'] ? write.day(text(record['issued_on'])) : '', found: dayMarks(text(record['issued_on'])) },
  ];
  return [...facts, ...head].filter((fact) => fact.value !== '');
}
function documentFacts(document: Bag, write: Writer): RecordFact[] {
  const currency = text(document['currency']);
  const money = (value: unknown): string => (text(value) && currency ? `${write.money(text(value), currency)} ${currency}` : '');
  const traveller = bag(document['traveller']);
  const [family, given, title] = [text(traveller['family_name']), text(traveller['given_name']), text(traveller['title'])];
  const number = text(document['document_number']);
  const segments = list(document['segments']);
  const days = Array.isArray(document['service_dates']) ? document['service_dates'].map(text) : [];
  const taxes = list(document['taxes']);
  const commission = bag(document['commission']);
  return [
    { name: 'traveller', value: [family, [given, title].filter(Boolean).join(' ')].filter(Boolean).map(capital).join(', '), found: [`${family}/${given}`, family] },
    { name: 'document', value: writeDocument(number), found: [number, number.slice(3)] },
    { name: 'route', value: segments.map((segment, index) => `${index === 0 ? text(segment['from']) : ''}-${text(segment['to'])}`).join(''), found: segments.flatMap((segment) => [text(segment['flight'])]).filter(Boolean) },
    { name: 'dates', value: days.map(write.day).join(', '), found: days.flatMap(dayMarks) },
    { name: 'fare', value: money(document['base_fare']), found: amountMarks(text(document['base_fare'])) },
    { name: 'taxes', value: taxes.map((tax) => `${text(tax['code'])} ${write.money(text(tax['amount']), currency)}`).join(', '), found: taxes.flatMap((tax) => amountMarks(text(tax['amount']))) },
    { name: 'total', value: money(document['total']), found: amountMarks(text(document['total'])) },
    { name: 'commission', value: money(commission['amount']), found: amountMarks(text(commission['amount'])) },
    { name: 'payment', value: text(document['form_of_payment']), found: [text(document['form_of_payment'])] },
    { name: 'carrier', value: [text(document['validating_carrier']), text(document['carrier_numeric'])].filter(Boolean).join(' '), found: [text(document['validating_carrier'])] },
  ];
}

/** The first line of the raw text that holds one of the marks, the surest mark first; -1 when none does. */
export function lineWith(lines: readonly string[], found: readonly string[]): number {
  for (const mark of found) {
    const at = mark.length > 1 ? lines.findIndex((line) => line.includes(mark)) : -1;
    if (at >= 0) return at;
  }
  return -1;
}
