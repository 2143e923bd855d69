import { createHash } from 'node:crypto';
import { MOST_UPLOAD_BYTES } from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import { RequestPipe } from '../../http/validation.pipe';
import type { ApiRequest } from '../../http/request-context';
import { UploadFields } from './imports.request';

export interface UploadForm {
  readonly fields: UploadFields;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Of fields and file: what an Idempotency-Key stands for. */
  readonly hash: string;
}

const pipe = new RequestPipe();

/** Reads the whole form before anything is refused, so that the connection stays usable. */
export async function readUploadForm(request: ApiRequest): Promise<UploadForm> {
  if (!request.isMultipart())
    throw new DomainError('MEDIA_TYPE_UNSUPPORTED', { detail: 'Send the file as multipart/form-data.' });
  const { values, file } = await readParts(request);
  const fields = (await pipe.transform(values, { type: 'body', metatype: UploadFields })) as UploadFields;
  if (!file)
    throw new DomainError('VALIDATION_FAILED', {
      errors: [{ pointer: '/file', code: 'REQUIRED', detail: 'The file is missing.' }],
    });
  const hash = createHash('sha256')
    .update(JSON.stringify([fields.kind, fields.customer_id ?? null, fields.branch_id ?? null]))
    .update(file.bytes);
  return { fields, ...file, hash: hash.digest('hex') };
}

type Parts = { values: Record<string, unknown>; file: { fileName: string; bytes: Buffer } | null };

async function readParts(request: ApiRequest): Promise<Parts> {
  const values: Record<string, unknown> = {};
  let file: Parts['file'] = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: MOST_UPLOAD_BYTES } })) {
      if (part.type === 'field') values[part.fieldname] = part.value;
      else if (part.fieldname === 'file')
        file = { fileName: part.filename || 'upload', bytes: await part.toBuffer() };
      else {
        values[part.fieldname] = 'a file';
        await part.toBuffer();
      }
    }
  } catch (error) {
    throw refusalOf(error);
  }
  return { values, file };
}

/** Whatever is wrong with a form is the sender's: never a fault of ours. */
function refusalOf(error: unknown): DomainError {
  const { statusCode } = error as { statusCode?: number };
  if (statusCode === 413) return new DomainError('PAYLOAD_TOO_LARGE', { detail: 'A file has at most 4 MB.' });
  return new DomainError('VALIDATION_FAILED', { detail: 'The multipart form cannot be read.' });
}
