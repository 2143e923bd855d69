export interface Fact {
  readonly label: string;
  readonly value: string;
}
const TECHNICAL = ['record_key', 'content_hash', 'first_line', 'line_count', 'gds', 'missing'];

/** What was read from a record, flattened for reading: names in plain letters, lists with their place. */
export function factsOf(value: unknown, path = ''): Fact[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object'))
      return value.length ? [{ label: path, value: value.join(', ') }] : [];
    return value.flatMap((item, index) => factsOf(item, `${path} ${index + 1}`));
  }
  if (typeof value === 'object') {
    const money = value as { amount?: unknown; currency?: unknown };
    if (
      typeof money.amount === 'string' &&
      typeof money.currency === 'string' &&
      Object.keys(value).length === 2
    )
      return [{ label: path, value: `${money.currency} ${money.amount}` }];
    return Object.entries(value)
      .filter(([name]) => !TECHNICAL.includes(name))
      .flatMap(([name, inner]) => factsOf(inner, [path, name.replace(/_/g, ' ')].filter(Boolean).join(', ')));
  }
  return [{ label: path, value: String(value) }];
}
