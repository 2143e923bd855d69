import { AirRefusal } from './air-refusal';
import { readCommission } from './air-commission';
import type { AirContent } from './air-content';
import { fieldsOf, findLine, type AirLine } from './air-frame';
import { datesOrThrow, type AirHeader } from './air-header';
import { elementFor, readTicketNumber, readTraveller, type AirBlock, type AirParts } from './air-passenger';
import { readPayment } from './air-payment';
import { readTaxList, type AirTax } from './air-tax';
import { definedLines } from './air-ticket';
import type { GdsRefundDocument, GdsTax } from './gds-record';
import { formatMinor, parseMinor, parseMoney, sumMinor } from './minor-units';
import { parseDdmmmyy } from './year-less-date';

interface RefundMoney {
  readonly line: number;
  readonly currency: string;
  readonly originalIssueDate: string;
  readonly farePaid: bigint;
  readonly fareUsed: bigint;
  readonly baseRefund: bigint;
  readonly penalty: bigint;
  readonly taxRefund: bigint;
  readonly total: bigint;
  readonly sellingTotal: bigint | null;
}

interface RefundTaxes {
  readonly given: readonly AirTax[];
  readonly kept: readonly AirTax[];
  readonly line: number | undefined;
}

export function readRefundRecord(header: AirHeader, parts: AirParts): AirContent {
  const dates = datesOrThrow(header);
  const warnings: string[] = [];
  const rfd = parts.shared.find((line) => line.text.startsWith('RFD'));
  if (!rfd)
    throw new AirRefusal(
      'MISSING_ELEMENT',
      { line: header.firstLine, field: 'RFD' },
      'the RFD line is missing',
    );
  const money = readMoney(rfd, warnings);
  const taxes = readTaxes(parts.shared, money, warnings);
  const documents = parts.blocks.map((block) => {
    return readDocument({ header, parts, block, money, taxes, recordedOn: dates.issuedOn });
  });
  const first = documents[0];
  if (!first)
    throw new AirRefusal('MISSING_ELEMENT', { line: header.firstLine, field: 'I-' }, 'nobody is refunded');
  const other = documents.find((document) => document.event !== first.event);
  if (other) {
    throw new AirRefusal(
      'UNSUPPORTED_TYPE',
      { line: other.line, field: 'R-' },
      'ticket and EMD refunded in one record',
    );
  }
  return {
    recordType: first.event,
    issuedOn: dates.issuedOn,
    documents,
    segments: [],
    ignored: [],
    warnings,
  };
}

/** Total = fare refund (4) − cancellation fee (7) + tax refund (10); the stated total (11) must agree. */
function readMoney(line: AirLine, warnings: string[]): RefundMoney {
  const place = { line: line.no, field: 'refund' };
  if (!/^RFD[AFLM];/.test(line.text))
    throw new AirRefusal('UNSUPPORTED_TYPE', place, 'this kind of refund is not known');
  const fields = fieldsOf(line, 'RFDF;'.length);
  const originalIssueDate = parseDdmmmyy((fields[0] ?? '').trim());
  if (originalIssueDate === null)
    throw new AirRefusal('BAD_DATE', place, 'the original issue day does not exist');
  const paid = parseMoney(fields[2] ?? '', place);
  if (!paid) throw new AirRefusal('BAD_AMOUNT', place, 'the fare paid has no amount');
  const { currency } = paid;
  const amount = (index: number) => {
    const text = (fields[index] ?? '').trim();
    return text === '' ? null : parseMinor(text.replace(currency, ''), currency, place);
  };
  const refundable = amount(4);
  if (refundable === null) throw new AirRefusal('BAD_AMOUNT', place, 'the fare refund has no amount');
  const taxText = (fields[10] ?? '').trim().replace(/^XT/, '').replace(currency, '');
  const taxRefund = taxText === '' ? 0n : parseMinor(taxText, currency, place);
  const penalty = amount(7) ?? 0n;
  const fareUsed = amount(3) ?? 0n;
  const net = fields.indexOf('NF', 12);
  const baseRefund = (net > 0 ? amount(net + 1) : null) ?? refundable;
  const stated = amount(11);
  const totals = { shown: refundable - penalty + taxRefund, net: baseRefund - penalty + taxRefund };
  if (stated !== null && stated !== totals.shown && stated !== totals.net) {
    throw new AirRefusal(
      'TOTAL_MISMATCH',
      place,
      'fare refund − cancellation fee + taxes is not the refund total',
    );
  }
  if (totals.net < 0n)
    throw new AirRefusal('BAD_AMOUNT', place, 'the cancellation fee exceeds what is refunded');
  if (paid.minor - fareUsed !== refundable) warnings.push('FARE_USED_DOES_NOT_ADD_UP');
  if (amount(9)) warnings.push('MISCELLANEOUS_FEE_NOT_POSTED');
  return {
    ...{
      line: line.no,
      currency,
      originalIssueDate,
      farePaid: paid.minor,
      fareUsed,
      baseRefund,
      penalty,
      taxRefund,
    },
    total: totals.net,
    sellingTotal: totals.net === totals.shown ? null : totals.shown,
  };
}

/** An `H` item stays with the airline. */
function readTaxes(shared: readonly AirLine[], money: RefundMoney, warnings: string[]): RefundTaxes {
  const line = shared.find((candidate) => /^KRF[A-Z];/.test(candidate.text));
  const all = line ? readTaxList(line, money.currency) : [];
  const kept = all.filter((tax) => tax.indicator === 'H');
  const given = all.filter((tax) => tax.indicator !== 'H');
  if (given.length === 0 && money.taxRefund > 0n) {
    warnings.push('XT_UNRESOLVED');
    return { given: [{ code: 'XT', minor: money.taxRefund, indicator: ' ' }], kept, line: line?.no };
  }
  if (sumMinor(given) !== money.taxRefund) {
    throw new AirRefusal(
      'TOTAL_MISMATCH',
      { line: money.line, field: 'tax_refund' },
      'the taxes are not their total',
    );
  }
  return { given, kept, line: line?.no };
}

interface RefundBlock {
  readonly header: AirHeader;
  readonly parts: AirParts;
  readonly block: AirBlock;
  readonly money: RefundMoney;
  readonly taxes: RefundTaxes;
  readonly recordedOn: string;
}

function readDocument(context: RefundBlock): GdsRefundDocument {
  const { parts, block, money, taxes } = context;
  const named = readNumber(context);
  const text = (minor: bigint) => formatMinor(minor, money.currency);
  const list = (items: readonly AirTax[]): GdsTax[] =>
    items.map((tax) => ({ code: tax.code, amount: text(tax.minor) }));
  const fm = elementFor(parts, block, 'FM');
  const fp = elementFor(parts, block, 'FP');
  if (!fp) {
    throw new AirRefusal(
      'MISSING_ELEMENT',
      { line: context.header.firstLine, field: 'FP' },
      'no form of payment',
    );
  }
  const payable = [money.total, ...(money.sellingTotal === null ? [] : [money.sellingTotal])];
  return {
    event: named.emd ? 'EMD_REFUND' : 'REFUND',
    documentNumber: named.number.first,
    conjunctionNumbers: named.number.conjunctions,
    carrierNumeric: named.number.first.slice(0, 3),
    traveller: readTraveller(block.line),
    currency: money.currency,
    originalIssueDate: money.originalIssueDate,
    refundedOn: named.refundedOn,
    refund: {
      farePaid: text(money.farePaid),
      fareUsed: text(money.fareUsed),
      baseRefund: text(money.baseRefund),
      penalty: text(money.penalty),
      taxRefund: text(money.taxRefund),
      taxes: list(taxes.given),
      notRefundedTaxes: list(taxes.kept),
      total: text(money.total),
    },
    ...(money.sellingTotal === null ? {} : { sellingTotal: text(money.sellingTotal) }),
    commissionRecall: readCommission(fm, 'FM', money.baseRefund, money.currency),
    ...readPayment(fp, 'FP', money.currency, payable),
    line: named.line.no,
    rawLines: definedLines({
      documentNumber: named.line.no,
      traveller: block.line.no,
      refund: money.line,
      total: money.line,
      taxes: taxes.line,
      commission: fm?.no,
      formOfPayment: fp.no,
    }),
  };
}

/** `R-aaa-nnnnnnnnnn;DDMMMYY`; an EMD is named by TMC, with or without the R-. */
function readNumber(context: RefundBlock) {
  const { block } = context;
  const refund = findLine(block.lines, 'R-');
  const emd = block.lines.find((line) => /^TMC[DN]/.test(line.text));
  const line = refund ?? emd;
  if (!line) {
    const place = { line: context.header.firstLine, field: 'R-' };
    throw new AirRefusal('MISSING_ELEMENT', place, 'a passenger has no refunded document');
  }
  const place = { line: line.no, field: 'document_number' };
  const fields = line.text.replace(/^(?:R-|TMC[DN]-?)/, '').split(';');
  const number = readTicketNumber(fields[0] ?? '', place);
  const day = refund ? parseDdmmmyy((fields[1] ?? '').trim()) : context.recordedOn;
  if (day === null)
    throw new AirRefusal('BAD_DATE', { line: line.no, field: 'refunded_on' }, 'no such refund day');
  return { line, number, emd: emd !== undefined, refundedOn: day };
}
