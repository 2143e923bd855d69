export interface SecretRow {
  name: string;
  value: string;
}
/** What was typed by name; rows without a name or a value are left out. */
export const secretsOf = (rows: readonly SecretRow[]): Record<string, string> =>
  Object.fromEntries(rows.filter((row) => row.name.trim() && row.value).map((row) => [row.name.trim(), row.value]));
/** A row that says half of it. */
export const isHalf = (row: SecretRow): boolean => (row.name.trim() === '') !== (row.value === '');
