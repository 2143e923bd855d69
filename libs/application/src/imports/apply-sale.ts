import {
  DomainError,
  Money,
  OPEN_BEFORE_ISSUE,
  TAKES_MORE_ITEMS,
  dayInZone,
  isCurrency,
  type Booking,
} from '@travobooks/domain';
import { changeBooking } from '../booking/change-booking';
import { createBooking } from '../booking/create-booking';
import type { ItemCommand } from '../booking/draft-item';
import { issueDocuments } from '../booking/issue-documents';
import type { IdGenerator } from '../ports/clock.port';
import type { ImportRecordRow } from '../ports/import-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { findParties, type Parties } from './find-parties';
import type { GdsRecord, GdsSaleDocument } from './gds-record';
import { journeyOf } from './journey';
import { knownDocuments, lockOwn } from './known-documents';
import { linkEmds } from './link-emds';
import { created, refused, unchanged, waiting, type Applied, type RecordCase } from './record-outcome';
import { requirePermission } from './upload-import';

const APPENDABLE = [...OPEN_BEFORE_ISSUE, ...TAKES_MORE_ITEMS];
/** Above it the columns of the books could overflow; no document costs that. */
const MOST_MINOR = 10n ** 14n;

/**
 * Tickets and EMDs of a record, all pages together: appended to the booking of the PNR or to a new
 * one, as a draft or
 * issued at once. All checks come before the first write.
 */
export async function applySale(
  tx: Tx,
  ids: IdGenerator,
  subject: RecordCase,
  pages: readonly GdsRecord[],
  history: readonly ImportRecordRow[],
): Promise<Applied> {
  const documents = pages.flatMap((page) =>
    page.documents.filter((document): document is GdsSaleDocument => 'baseFare' in document),
  );
  const currency = documents[0]?.currency ?? '';
  if (!isCurrency(currency))
    return refused('BAD_CURRENCY', 'The record names no currency that can be booked.');
  if (documents.some((document) => document.currency !== currency))
    return refused('CURRENCY_MIX', 'The documents of the record have more than one currency.');
  if (documents.some((document) => Money.parse(document.total, currency).minor > MOST_MINOR))
    return refused('BAD_AMOUNT', 'The amount is too large.');
  const known = await knownDocuments(tx, documents, history);
  if (known.conflict)
    return refused(
      'DOCUMENT_CONFLICT',
      `${known.conflict.documentNumber} is already booked with other amounts (line ${known.conflict.line}).`,
    );
  if (known.fresh.length === 0)
    return unchanged(known.bookingId, 'Its documents are already booked with the same amounts.');
  return await sell(tx, ids, subject, known.fresh, history);
}

async function sell(
  tx: Tx,
  ids: IdGenerator,
  subject: RecordCase,
  documents: readonly GdsSaleDocument[],
  history: readonly ImportRecordRow[],
): Promise<Applied> {
  const { record } = subject;
  const currency = documents[0]?.currency ?? '';
  const issuedOn = record.issuedOn ?? dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const target = await bookingToAppend(tx, record, currency);
  const facts = await tx.imports.facts(
    [...new Set(documents.map((document) => document.carrierNumeric))],
    issuedOn,
  );
  const parties = findParties(
    subject,
    documents,
    facts,
    tx.scope.partner.settings.imports.customer_rules,
    target,
  );
  const lacking = lackOf(parties, record, documents);
  if (lacking) return lacking;
  const atOnce = tx.scope.partner.settings.imports.gds_issue === 'AT_ONCE';
  if (atOnce) requirePermission(tx.scope, 'booking.issue');
  const items = [];
  for (const document of documents) items.push(await itemOf(tx, subject, document, parties, issuedOn));
  if (atOnce && !target) await tx.imports.lockForNewSale(parties.customerId ?? '', issuedOn);
  const booking = target
    ? await changeBooking(tx, ids, {
        bookingId: target.id,
        version: null,
        permission: 'import.run',
        newItems: items,
      })
    : await createBooking(tx, ids, {
        customerId: parties.customerId ?? '',
        branchId: parties.branchId,
        currency,
        recordLocator: record.locator,
        gds: record.gds,
        pnrCreated: record.pnrCreated,
        items,
      });
  linkEmds(tx, booking, documents, history);
  if (!atOnce) return created(booking.id);
  const itemIds = booking.items.slice(-items.length).map((item) => item.id);
  const outcome = await issueDocuments(
    tx,
    ids,
    { bookingId: booking.id, itemIds, issuedOn, reason: `AIR ${record.amd}`, askApproval: true },
    null,
  );
  if (outcome.approvalId === null) return created(booking.id);
  const reason =
    outcome.checks.find((check) => check.name === 'approval')?.detail ?? 'A second person must agree.';
  const credit = outcome.checks.find((check) => check.name === 'credit' && !check.passed);
  const why = credit ? `${credit.detail} A second person must agree to it.` : reason;
  return { ...waiting('APPROVAL', credit?.code ?? null, why, booking.id), approvalId: outcome.approvalId };
}

/**
 * The booking of (GDS, locator, PNR creation day), while it can take items; another currency is
 * another contract.
 */
async function bookingToAppend(tx: Tx, record: GdsRecord, currency: string): Promise<Booking | null> {
  if (!record.locator || !record.pnrCreated) return null;
  const id = await tx.imports.bookingOf(record.gds, record.locator, record.pnrCreated);
  if (!id) return null;
  const booking = await lockOwn(tx, id);
  if (booking.currency !== currency) return null;
  if (booking.state === 'PENDING_APPROVAL') throw new DomainError('APPROVAL_PENDING');
  return APPENDABLE.includes(booking.state) ? booking : null;
}

const LACKS = {
  BRANCH: {
    code: 'UNKNOWN_AGENCY',
    text: (record: GdsRecord) =>
      `No office has the GDS office ${record.office ?? '-'} or the IATA number ${record.agencyIata ?? '-'}.`,
  },
  CUSTOMER: { code: 'UNKNOWN_CUSTOMER', text: () => 'Neither the upload nor a rule names the customer.' },
  SUPPLIER: { code: 'UNKNOWN_SUPPLIER', text: () => 'No airline has this numeric code:' },
} as const;

function lackOf(parties: Parties, record: GdsRecord, documents: readonly GdsSaleDocument[]): Applied | null {
  const needs = parties.missing[0];
  if (needs !== 'BRANCH' && needs !== 'CUSTOMER' && needs !== 'SUPPLIER') return null;
  const { code, text } = LACKS[needs];
  const unknown = [
    ...new Set(
      documents
        .filter((document) => !parties.supplierOf(document))
        .map((document) => document.carrierNumeric),
    ),
  ];
  const detail = needs === 'SUPPLIER' ? `${text(record)} ${unknown.join(', ')}.` : text(record);
  return { ...waiting(needs, code, detail), missing: parties.missing };
}

async function itemOf(
  tx: Tx,
  { completion }: RecordCase,
  document: GdsSaleDocument,
  parties: Parties,
  issuedOn: string,
): Promise<ItemCommand> {
  const said = completion?.items?.find((item) => item.documentNumber === document.documentNumber);
  const { traveller, commission } = document;
  const isEmd = document.event === 'EMD_ISSUE';
  const related =
    isEmd && document.inConnectionWith ? await tx.bookings.findDocument(document.inConnectionWith) : null;
  return {
    kind: isEmd ? 'EMD' : 'AIR_TICKET',
    supplierId: parties.supplierOf(document),
    description: document.description.slice(0, 300),
    traveller: {
      family_name: traveller.familyName,
      given_name: traveller.givenName,
      title: traveller.title,
      type: traveller.type,
    },
    serviceDates: document.serviceDates.map((date) => ({ date })),
    ...journeyOf(document.segments),
    baseFare: document.baseFare,
    taxes: document.taxes,
    commission: {
      amount: commission.amount,
      ...(commission.rate === undefined ? {} : { rate: commission.rate }),
    },
    serviceFee: said?.serviceFee ?? '0',
    markup: said?.markup ?? document.markup,
    discount: said?.discount ?? document.discount ?? null,
    formOfPayment: document.formOfPayment,
    cardAmount: document.cardAmount ?? null,
    emdType: isEmd ? (document.emdType ?? 'S') : null,
    relatedItemId: related?.itemId ?? null,
    documentNumber: document.documentNumber,
    conjunction: document.conjunctionNumbers,
    documentIssuedOn: issuedOn,
  };
}
