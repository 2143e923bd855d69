import { RECALL_RULES, SETTLEMENTS, SUPPLIER_KINDS } from '@travobooks/application';
import { ListQuery } from '../../http/cursor';
import {
  CurrencyField,
  DayField,
  EnumField,
  ExternalRefField,
  MetadataField,
  MetadataFilterField,
  MoneyField,
  NestedOne,
  RateField,
  TextField,
} from '../../http/fields';

export const TREATMENTS = ['AGENT', 'PRINCIPAL'] as const;
export const SUPPLIER_STATES = ['ACTIVE', 'SUSPENDED', 'DORMANT', 'ARCHIVED'] as const;
export const RECOGNITIONS = ['SERVICE_DATE', 'ISSUE_DATE'] as const;
export const COMMISSION_PAID = ['NETTED', 'LATER'] as const;
const NUMERIC = /^\d{3}$/;

export class CreateSupplierRequest {
  @TextField({ max: 200, pattern: /\S/ }) name!: string;
  @EnumField(SUPPLIER_KINDS) kind!: (typeof SUPPLIER_KINDS)[number];
  @EnumField(SETTLEMENTS) settlement!: (typeof SETTLEMENTS)[number];
  @EnumField(TREATMENTS) treatment!: (typeof TREATMENTS)[number];
  @TextField({
    max: 3,
    min: 3,
    optional: true,
    pattern: NUMERIC,
    description: 'Three digits before a document number; not unique.',
  })
  iata_numeric?: string;
  @ExternalRefField() external_ref?: string;
  @MetadataField() metadata?: Record<string, string>;
}

export class ChangeSupplierRequest {
  @TextField({ max: 200, optional: true, pattern: /\S/ }) name?: string;
  @EnumField(SETTLEMENTS, { optional: true }) settlement?: (typeof SETTLEMENTS)[number];
  @EnumField(TREATMENTS, { optional: true }) treatment?: (typeof TREATMENTS)[number];
  @TextField({ max: 3, min: 0, optional: true, pattern: /^(\d{3})?$/, description: 'Empty clears it.' })
  iata_numeric?: string;
  @EnumField(SUPPLIER_STATES, { optional: true }) state?: (typeof SUPPLIER_STATES)[number];
  @MetadataField() metadata?: Record<string, string>;
}

export class ContractCommissionRequest {
  @RateField({ optional: true, description: 'Of the base fare.' }) rate?: string;
  @MoneyField({ optional: true, description: 'A fixed amount a document.' }) amount?: string;
  @CurrencyField({ optional: true, description: 'Of the amount; absent: functional.' }) currency?: string;
}

export class AddContractRequest {
  @DayField() valid_from!: string;
  @NestedOne(() => ContractCommissionRequest, {
    optional: true,
    description: 'rate or amount; absent: none.',
  })
  commission?: ContractCommissionRequest;
  @EnumField(RECOGNITIONS, { optional: true }) recognition?: (typeof RECOGNITIONS)[number];
  @EnumField(RECALL_RULES, { optional: true }) recall?: (typeof RECALL_RULES)[number];
  @EnumField(COMMISSION_PAID, { optional: true }) commission_paid?: (typeof COMMISSION_PAID)[number];
}

export class SupplierListQuery extends ListQuery {
  @TextField({ max: 200, optional: true, description: 'Part of the name.' }) q?: string;
  @TextField({ max: 200, optional: true, description: 'Part of the name.' }) name?: string;
  @EnumField(SUPPLIER_KINDS, { optional: true }) kind?: string;
  @EnumField(SUPPLIER_STATES, { optional: true }) state?: string;
  @EnumField(SETTLEMENTS, { optional: true }) settlement?: string;
  @TextField({ max: 3, min: 3, optional: true, pattern: NUMERIC }) iata_numeric?: string;
  @ExternalRefField() external_ref?: string;
  @MetadataFilterField() metadata?: Record<string, string>;
}
