import type { AirRefusalCode } from './air-refusal';

export interface AirLine {
  /** Physical line of the upload, from 1. */
  readonly no: number;
  readonly text: string;
}

export interface AirFrame {
  readonly lines: readonly AirLine[];
  /** Null when the frame is whole. */
  readonly broken: { readonly line: number; readonly code: AirRefusalCode; readonly reason: string } | null;
}

const TRANSPORT_BYTES = /[\u0000\u0002\u0003]/g;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** Cuts an upload into physical records; ISO-8859-1 accepts every byte, so this never fails. */
export function splitUpload(bytes: Buffer): AirFrame[] {
  const lines = bytes
    .toString('latin1')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ no: index + 1, text: clean(text) }));
  const frames: AirFrame[] = [];
  let open: AirLine[] | null = null;
  let stray: AirLine[] = [];
  for (const line of lines) {
    if (line.text.startsWith('AIR-BLK')) {
      if (open) frames.push(truncated(open));
      pushStray(frames, stray);
      stray = [];
      open = [line];
    } else if (open) {
      open.push(line);
      if (line.text === 'END' || line.text === 'ENDX') {
        frames.push({ lines: normaliseSeparator(open), broken: null });
        open = null;
      }
    } else if (line.text !== '') {
      stray.push(line);
    }
  }
  if (open) frames.push(truncated(open));
  pushStray(frames, stray);
  if (frames.length === 0) frames.push(notARecord([{ no: 1, text: '' }]));
  return frames;
}

/** Transports trim trailing blanks or not: cutting them always keeps the hash of a record the same. */
function clean(text: string): string {
  const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
  return bare.replace(TRANSPORT_BYTES, '').trimEnd();
}

/** Some links write `#` for `;`. Only when the first line has no `;` at all, else a remark would be torn. */
function normaliseSeparator(lines: readonly AirLine[]): readonly AirLine[] {
  const first = lines[0]?.text ?? '';
  if (first.includes(';') || !first.includes('#')) return lines;
  return lines.map((line) => ({ no: line.no, text: line.text.replaceAll('#', ';') }));
}

function truncated(lines: readonly AirLine[]): AirFrame {
  const last = lines.findLast((line) => line.text !== '') ?? lines[0];
  return {
    lines: normaliseSeparator(lines),
    broken: { line: last?.no ?? 1, code: 'TRUNCATED', reason: 'the record has no END or ENDX' },
  };
}

function notARecord(lines: readonly AirLine[]): AirFrame {
  return {
    lines,
    broken: { line: lines[0]?.no ?? 1, code: 'NOT_A_RECORD', reason: 'no AIR-BLK line starts a record here' },
  };
}

function pushStray(frames: AirFrame[], stray: readonly AirLine[]): void {
  if (stray.length > 0) frames.push(notARecord(stray));
}

/** Fields after the mark, split at `;`. */
export function fieldsOf(line: AirLine, markLength: number): string[] {
  return line.text.slice(markLength).split(';');
}

export function findLine(lines: readonly AirLine[], mark: string): AirLine | undefined {
  return lines.find((line) => line.text.startsWith(mark));
}
