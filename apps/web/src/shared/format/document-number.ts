/** `1762400000123` is written 176-2400000123. */
export const writeDocument = (number: string): string =>
  /^\d{13}$/.test(number) ? `${number.slice(0, 3)}-${number.slice(3)}` : number;
export const readDocument = (text: string): string => text.replace(/[\s-]/g, '');
export const isDocument = (text: string): boolean => /^\d{13}$/.test(readDocument(text));
