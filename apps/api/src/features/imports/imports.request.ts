import { EnumField, IdField, MoneyField, NestedMany, TextField } from '../../http/fields';
import { ListQuery, PageQuery } from '../../http/cursor';

const DOCUMENT = /^\d{13}$/;
const OUTCOMES = ['CREATED', 'UNCHANGED', 'WAITING', 'REFUSED', 'DISMISSED'];
const NEEDS = ['CUSTOMER', 'SUPPLIER', 'BRANCH', 'PAGE', 'BASE_DOCUMENT', 'APPROVAL', 'REFUND', 'REISSUE'];
export const RUN_STATES = ['QUEUED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED'];
export const IMPORT_KINDS = [
  'GDS_AIR',
  'GDS_MIR',
  'GDS_IUR',
  'BSP_HOT',
  'BSP_CSV',
  'ARC_CSV',
  'MEMOS_CSV',
  'BANK_MT940',
  'BANK_CAMT',
  'BANK_OFX',
  'BANK_BAI2',
  'BANK_CSV',
  'GATEWAY_CSV',
  'SUPPLIER_CSV',
  'CUSTOMERS_CSV',
  'OPENING_CSV',
  'FX_CSV',
];

export class ImportListQuery extends PageQuery {
  @EnumField(RUN_STATES, { optional: true })
  state?: string;
}

export class ImportRecordListQuery extends ListQuery {
  @EnumField(OUTCOMES, { optional: true })
  outcome?: string;

  @EnumField(NEEDS, { optional: true, description: 'What a waiting record waits for.' })
  needs?: string;

  @IdField({ optional: true })
  run_id?: string;

  @TextField({ max: 10, optional: true })
  record_locator?: string;

  @TextField({ max: 13, pattern: DOCUMENT, optional: true })
  document_number?: string;
}

/** The fields beside the file; multipart values are text. */
export class UploadFields {
  @EnumField(IMPORT_KINDS)
  kind!: string;

  @IdField({
    optional: true,
    description: 'Who buys; absent: the rules of the settings, else a person says it.',
  })
  customer_id?: string;

  @IdField({ optional: true, description: 'The office; absent: by GDS office, then by IATA number.' })
  branch_id?: string;
}

export class CompletedItemRequest {
  @TextField({ max: 13, pattern: DOCUMENT })
  document_number!: string;

  @MoneyField({ optional: true, description: 'Absent: 0.' })
  service_fee?: string;

  @MoneyField({ optional: true, description: 'Absent: as the record says.' })
  markup?: string;

  @MoneyField({ optional: true, description: 'Absent: as the record says.' })
  discount?: string;
}

/** Only what the record lacks. */
export class CompleteRequest {
  @IdField({ optional: true })
  customer_id?: string;

  @IdField({ optional: true })
  supplier_id?: string;

  @IdField({ optional: true })
  branch_id?: string;

  @NestedMany(() => CompletedItemRequest, { once: 'document_number', optional: true, max: 100 })
  items?: CompletedItemRequest[];
}

export class DismissRequest {
  @TextField({ max: 300 })
  reason!: string;
}
