import { RECALL_RULES, SETTLEMENTS, SUPPLIER_KINDS } from '@travobooks/application';
import { ListQuery } from '../../http/cursor';
import {
  CurrencyField,
  DayField,
  EnumField,
  ExternalRefField,
  FlagField,
  MetadataField,
  MetadataFilterField,
  MoneyField,
  NestedMany,
  NestedOne,
  RateField,
  TextField,
} from '../../http/fields';

export const TREATMENTS = ['AGENT', 'PRINCIPAL'] as const;
export const SUPPLIER_STATES = ['ACTIVE', 'SUSPENDED', 'DORMANT', 'ARCHIVED'] as const;
export const RECOGNITIONS = ['SERVICE_DATE', 'ISSUE_DATE'] as const;
export const COMMISSION_PAID = ['NETTED', 'LATER'] as const;
export const WITHHOLDING_BASES = ['COMMISSION', 'TICKET_VALUE'] as const;
export const OVERRIDE_PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const;
const NUMERIC = /^\d{3}$/;

export class CreateSupplierRequest {
  @TextField({ max: 200, pattern: /\S/ }) name!: string;
  @EnumField(SUPPLIER_KINDS) kind!: (typeof SUPPLIER_KINDS)[number];
  @EnumField(SETTLEMENTS) settlement!: (typeof SETTLEMENTS)[number];
  @EnumField(TREATMENTS, { optional: true, description: 'Absent: by kind, tours and activities as principal.' })
  treatment?: (typeof TREATMENTS)[number];
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
  @TextField({
    max: 7,
    optional: true,
    pattern: /^([A-Z]{3}-([A-Z]{3}|\*)|\*-[A-Z]{3})$/,
    description:
      'Journeys from the first place to the second (DAC-DXB), from (DAC-*) or to (*-DXB) one. A return journey goes to its turning point; the direction counts.',
  })
  route?: string;
  @TextField({ max: 10, optional: true, pattern: /^[A-Z0-9]{1,10}$/, description: 'Booking class (RBD).' })
  class?: string;
}

export class WithholdingRequest {
  @EnumField(WITHHOLDING_BASES, { description: 'TICKET_VALUE: without taxes.' })
  base!: (typeof WITHHOLDING_BASES)[number];
  @RateField() rate!: string;
}

export class OverrideTierRequest {
  @MoneyField({ description: 'Sales of the period, functional currency; the first tier is from 0.' })
  from!: string;
  @RateField() rate!: string;
}

export class OverrideRequest {
  @EnumField(OVERRIDE_PERIODS) period!: (typeof OVERRIDE_PERIODS)[number];
  @NestedMany(() => OverrideTierRequest, { min: 1, max: 20 }) tiers!: OverrideTierRequest[];
  @FlagField({ optional: true, description: 'A tier reached counts for all sales of the period.' })
  retroactive?: boolean;
}

export class AddContractRequest {
  @DayField() valid_from!: string;
  @NestedOne(() => ContractCommissionRequest, {
    optional: true,
    description: 'rate or amount; absent: none.',
  })
  commission?: ContractCommissionRequest;
  @NestedMany(() => ContractCommissionRequest, {
    max: 200,
    optional: true,
    description:
      'For routes and classes. Route and class counts before route, route before class, class before the commission for all.',
  })
  commission_lines?: ContractCommissionRequest[];
  @EnumField(RECOGNITIONS, { optional: true }) recognition?: (typeof RECOGNITIONS)[number];
  @EnumField(RECALL_RULES, { optional: true }) recall?: (typeof RECALL_RULES)[number];
  @EnumField(COMMISSION_PAID, { optional: true }) commission_paid?: (typeof COMMISSION_PAID)[number];
  @NestedOne(() => WithholdingRequest, { optional: true }) withholding?: WithholdingRequest;
  @NestedOne(() => OverrideRequest, { optional: true }) override?: OverrideRequest;
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
