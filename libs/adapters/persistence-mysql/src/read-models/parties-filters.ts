const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Holds each of the pairs, for `JSON_CONTAINS(metadata, ?)`. */
export const holding = (metadata: Readonly<Record<string, string>>): string => JSON.stringify(metadata);

/** A name as people write it, `Rahman Ayesha` or `RAHMAN / AYESHA`, the way the ticket has it. */
export const travellerText = (text: string): string => text.trim().replace(/\s*[/,]\s*|\s+/, '/');

/** LIKE patterns in which the caller's % and _ are letters like others. */
export const containing = (text: string): string => `%${escaped(text)}%`;
export const beginningWith = (text: string): string => `${escaped(text)}%`;
