import { AirRefusal } from './air-refusal';
import type { AirContent } from './air-content';
import type { AirLine } from './air-frame';
import type { AirHeader } from './air-header';
import { readTicketNumber, readTraveller, type AirParts } from './air-passenger';
import type { GdsStatusDocument, GdsTraveller } from './gds-record';
import { lastDate } from './year-less-date';

type Target = 'TICKET' | 'REFUND' | 'EMD';

/**
 * MA: `VOID` undoes a ticket, an EMD (TMC) or a refund (R-); `RSTD` undoes a void: the sale stands once
 * more; `TRFX` cancels a refund. A cancelled refund is an event of its own, since reading it as a void would
 * take the sale out of the books.
 */
export function readStatusRecord(header: AirHeader, parts: AirParts, receivedOn: string): AirContent {
  const place = { line: header.amdLine, field: 'AMD' };
  const match = /^(VOID|RSTD|TRFX)(\d{2}[A-Z]{3})$/.exec(header.amdAction);
  if (!match)
    throw new AirRefusal('UNSUPPORTED_TYPE', place, 'AMD says neither VOID, RSTD nor TRFX with its day');
  const action = match[1] ?? '';
  const date = lastDate(match[2] ?? '', header.dates?.recordedOn ?? receivedOn);
  if (date === null) throw new AirRefusal('BAD_DATE', place, 'the day of the action does not exist');
  const owners = [{ lines: parts.shared, traveller: null }, ...parts.blocks.map(ownerOf)];
  const documents = owners.flatMap(({ lines, traveller }) => {
    return lines.flatMap((line) => readStatusDocument(line, action, date, traveller) ?? []);
  });
  const first = documents[0];
  if (!first)
    throw new AirRefusal('MISSING_ELEMENT', { line: header.firstLine, field: 'T-' }, 'no document is named');
  const other = documents.find(
    (document) => (document.event === 'REFUND_VOID') !== (first.event === 'REFUND_VOID'),
  );
  if (other) {
    const mixed = { line: other.line, field: 'document_number' };
    throw new AirRefusal('UNSUPPORTED_TYPE', mixed, 'sales and refunds are undone in one record');
  }
  const events = new Set(documents.map((document) => document.event));
  return {
    recordType: events.has('VOID') ? 'VOID' : first.event,
    issuedOn: null,
    documents,
    segments: [],
    ignored: [],
    warnings: [],
  };
}

function ownerOf(block: AirParts['blocks'][number]): {
  lines: readonly AirLine[];
  traveller: GdsTraveller | null;
} {
  return { lines: block.lines, traveller: readTraveller(block.line) };
}

function readStatusDocument(
  line: AirLine,
  action: string,
  date: string,
  traveller: GdsTraveller | null,
): GdsStatusDocument | null {
  const found = targetOf(line);
  if (!found) return null;
  const place = { line: line.no, field: 'document_number' };
  if (action === 'RSTD' && found.target === 'REFUND') {
    throw new AirRefusal('UNSUPPORTED_TYPE', place, 'a voided refund that is restored');
  }
  const number = readTicketNumber(found.number, place);
  const refund = action === 'TRFX' || found.target === 'REFUND';
  const event =
    action === 'RSTD' ? 'RESTORE' : refund ? 'REFUND_VOID' : found.target === 'EMD' ? 'EMD_VOID' : 'VOID';
  return {
    event,
    documentNumber: number.first,
    conjunctionNumbers: number.conjunctions,
    carrierNumeric: number.first.slice(0, 3),
    documentKind: found.target === 'EMD' ? 'EMD' : 'TICKET',
    traveller,
    ...(action === 'RSTD' ? { restoredOn: date } : { voidedOn: date }),
    line: line.no,
    rawLines: { documentNumber: line.no },
  };
}

function targetOf(line: AirLine): { target: Target; number: string } | null {
  if (line.text.startsWith('TMCM')) {
    throw new AirRefusal(
      'UNSUPPORTED_TYPE',
      { line: line.no, field: 'TMC' },
      'miscellaneous charges orders (MCO)',
    );
  }
  const ticket = /^(?:T-[A-Z]?|TMC[DN]?-?)([^;]*)/.exec(line.text);
  if (ticket) return { target: line.text.startsWith('TMC') ? 'EMD' : 'TICKET', number: ticket[1] ?? '' };
  const refund = /^R-([^;]*)/.exec(line.text);
  return refund ? { target: 'REFUND', number: refund[1] ?? '' } : null;
}
