export type AirRefusalCode =
  | 'NOT_A_RECORD'
  | 'TRUNCATED'
  | 'UNSUPPORTED_TYPE'
  | 'MISSING_ELEMENT'
  | 'BAD_AMOUNT'
  | 'BAD_CURRENCY'
  | 'CURRENCY_MIX'
  | 'TOTAL_MISMATCH'
  | 'BAD_TICKET_NUMBER'
  | 'BAD_DATE'
  | 'BAD_CHARACTER'
  | 'COUNT_MISMATCH'
  | 'HIDDEN_AMOUNT'
  | 'SPLIT_PAYMENT_AMOUNT_MISSING';

/** Where something stands: the physical line of the upload and the element or field on it. */
export interface AirPlace {
  readonly line: number;
  readonly field: string;
}

/**
 * Ends the reading of one record; caught at the one place that reads records, never seen outside the lib.
 * `reason` must not quote the record: a refused line may hold card data.
 */
export class AirRefusal extends Error {
  constructor(
    readonly code: AirRefusalCode,
    readonly place: AirPlace,
    readonly reason: string,
  ) {
    super(`${code} at line ${place.line}: ${reason}`);
  }
}

const CONTROL = /[\u0000-\u001f\u007f]/;

/** A control character in a money or number field is a damaged transfer, not a value to clean. */
export function refuseControlCharacter(text: string, place: AirPlace): void {
  if (CONTROL.test(text)) {
    throw new AirRefusal('BAD_CHARACTER', place, 'a control character stands inside a number');
  }
}
