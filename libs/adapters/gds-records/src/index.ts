export * from './gds-record';
export type { AirRefusalCode } from './air-refusal';
export { readAirFile, type AirRecordRefused, type AirRecordResult } from './air-reader';
export {
  writeAirRestore,
  writeAirTicket,
  writeAirVoid,
  type AirStatusInput,
  type AirTicketInput,
} from './air-writer';
export { AirRecordReader } from './air-record-reader';
