import { createHash } from 'node:crypto';
import { GdsRecordReader, type GdsFile } from '@travobooks/application';
import { readAirFile } from './air-reader';
import { maskCards } from './card-mask';

/** The reader behind the application's port. */
export class AirRecordReader extends GdsRecordReader {
  override read(bytes: Uint8Array, receivedOn: string): GdsFile {
    const results = readAirFile(Buffer.from(bytes), receivedOn);
    const hash = createHash('sha256');
    for (const result of results)
      hash.update(result.ok ? result.record.maskedText : result.maskedText, 'latin1').update('\n');
    return { hash: hash.digest('hex'), results };
  }

  override mask(text: string): string {
    return maskCards(text);
  }
}
