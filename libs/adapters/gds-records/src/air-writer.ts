import { formatMinor, parseMinor } from './minor-units';
import { formatDdmmm } from './year-less-date';

export interface AirPageInput {
  readonly locator: string;
  /** Ten digits: day of the month and a counter. */
  readonly amd: string;
  readonly office: string;
  readonly agencyIata: string;
  readonly carrier: { readonly code: string; readonly numeric: string; readonly name: string };
  readonly retransmission?: boolean;
}

export interface AirTicketInput extends AirPageInput {
  /** YYYY-MM-DD, as all days here. */
  readonly issuedOn: string;
  readonly pnrCreated?: string;
  readonly currency: string;
  /** Decimal text, per passenger. */
  readonly baseFare: string;
  readonly taxes: readonly { readonly code: string; readonly amount: string }[];
  readonly commissionPercent?: string;
  /** As it stands behind FP: CASH, CCVI…, or two parts with amounts. */
  readonly formOfPayment?: string;
  readonly passengers: readonly { readonly name: string; readonly documentNumber: string }[];
  readonly segments: readonly AirSegmentInput[];
  readonly accountNumber?: string;
  readonly remarks?: readonly string[];
}

export interface AirSegmentInput {
  readonly from: string;
  readonly to: string;
  readonly flight: string;
  readonly class: string;
  readonly date: string;
}

export interface AirStatusInput extends AirPageInput {
  readonly date: string;
  readonly passengers: readonly { readonly name: string; readonly documentNumber: string }[];
}

/**
 * A plain issue record that the reader accepts: for tests, the demonstration and load. Line ends are CRLF.
 */
export function writeAirTicket(input: AirTicketInput): string {
  const origin = input.segments[0]?.from ?? '';
  const goal = input.segments.at(-1)?.to ?? '';
  const place = { line: 0, field: 'amount' };
  const minor = (text: string) => parseMinor(text, input.currency, place);
  const total = input.taxes.reduce((sum, tax) => sum + minor(tax.amount), minor(input.baseFare));
  const amount = (text: string) => shortAmount(formatMinor(minor(text), input.currency));
  const money = (text: string) => `${input.currency}${text.padEnd(11)}`;
  const taxes = input.taxes.map(
    (tax) => ` ${input.currency}${amount(tax.amount).padEnd(9)}${tax.code.padEnd(3)}AC`,
  );
  return crlf([
    ...head(input, '7A', '             ', input.passengers.length),
    `A-${input.carrier.name};${input.carrier.code.padEnd(3)}${input.carrier.numeric}0`,
    'B-TTP/RT',
    'C-7906/ 1001AAGS-1002BBGS-I-0--',
    `D-${yymmdd(input.pnrCreated ?? input.issuedOn)};${yymmdd(input.issuedOn)};${yymmdd(input.issuedOn)}`,
    `G-X  ;;${origin}${goal};`,
    ...input.segments.map((segment, index) => segmentLine(segment, index, input.carrier.code)),
    `K-F${money(amount(input.baseFare))};;;;;;;;;;;;${money(shortAmount(formatMinor(total, input.currency)))};;;`,
    `KFTF;${taxes.join(';')};;;`,
    'L-',
    ...input.passengers.flatMap((passenger, index) => ticketBlock(input, passenger, index)),
    ...(input.accountNumber === undefined ? [] : [`AITAN${input.accountNumber};CC;IC;CR`]),
    ...(input.remarks ?? []).map((remark) => `RM${remark}`),
    'ENDX',
  ]);
}

export function writeAirVoid(input: AirStatusInput): string {
  return statusRecord(input, 'VOID');
}

/** Undoes a void: the sale stands once more. */
export function writeAirRestore(input: AirStatusInput): string {
  return statusRecord(input, 'RSTD');
}

function statusRecord(input: AirStatusInput, action: 'VOID' | 'RSTD'): string {
  return crlf([
    ...head(input, 'MA', `${action}${formatDdmmm(input.date)};BBGS`, input.passengers.length),
    ...input.passengers.flatMap((passenger, index) => {
      return [nameLine(passenger.name, index), `T-K${dashed(passenger.documentNumber)}`];
    }),
    'ENDX',
  ]);
}

function head(input: AirPageInput, type: string, action: string, passengers: number): string[] {
  const office = `${input.office};${input.agencyIata};`;
  const count = String(passengers).padStart(2, '0');
  const carrier = `${input.carrier.code.padEnd(3)} ${input.locator}`;
  return [
    `AIR-BLK207;${type};;241;0000000000;1A1990001;001001`,
    `AMD${input.retransmission ? 'R' : ' '}${input.amd};1/1;${action}`,
    '1A1990001;1A1990002',
    `MUC1A ${input.locator.padEnd(6)}001;${count}${count};${office.repeat(4)}${';'.repeat(21)}${carrier}`,
  ];
}

function segmentLine(segment: AirSegmentInput, index: number, carrier: string): string {
  const day = formatDdmmm(segment.date);
  const number = (value: number) => String(value).padStart(3, '0');
  const block =
    carrier.padEnd(6) +
    segment.flight.padStart(4, '0').padEnd(5) +
    `${segment.class} ${segment.class} ${day}1000 1500 ${day}`;
  return (
    `H-${number(index + 1)};${number(index + 2)}O${segment.from};${segment.from.padEnd(17)};${segment.to};` +
    `${segment.to.padEnd(17)};${block};OK01;HK01;M ;0;789;;;2PC;2 ;;ET;0500 ;N;2200;BD;AE;1 `
  );
}

function ticketBlock(
  input: AirTicketInput,
  passenger: AirTicketInput['passengers'][number],
  index: number,
): string[] {
  return [
    nameLine(passenger.name, index),
    `T-K${dashed(passenger.documentNumber)}`,
    `FM*M*${input.commissionPercent ?? '0'}`,
    `FP${input.formOfPayment ?? 'CASH'}`,
    `FV${input.carrier.code}`,
    `TKOK${formatDdmmm(input.issuedOn)}/${input.office}//ET${input.carrier.code}`,
  ];
}

function nameLine(name: string, index: number): string {
  return `I-${String(index + 1).padStart(3, '0')};${String(index + 1).padStart(2, '0')}${name};;APDAC 000 0000000;;`;
}

function dashed(documentNumber: string): string {
  return `${documentNumber.slice(0, 3)}-${documentNumber.slice(3)}`;
}

/** Whole amounts stand without decimals, as Amadeus prints them. */
function shortAmount(text: string): string {
  return text.replace(/\.0+$/, '');
}

function yymmdd(day: string): string {
  return day.slice(2).replaceAll('-', '');
}

function crlf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
