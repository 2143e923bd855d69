/** The id of a line: its document's with the line number in the last two bytes. It is found again without being kept. */
export function invoiceLineId(invoiceId: string, lineNo: number): string {
  const tail = (BigInt(`0x${invoiceId.slice(-4)}`) ^ BigInt(lineNo)).toString(16).padStart(4, '0');
  return `${invoiceId.slice(0, -4)}${tail}`;
}
