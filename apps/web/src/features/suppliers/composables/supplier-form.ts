export const KINDS = ['AIRLINE', 'BEDBANK', 'HOTEL', 'TOUR', 'TRANSFER', 'INSURANCE', 'VISA', 'CAR', 'RAIL', 'ACTIVITY', 'SETTLEMENT'] as const;
export const SETTLEMENTS = ['BSP', 'ARC', 'DIRECT', 'PREPAID', 'PAY_AT_PROPERTY'] as const;
export type SupplierForm = { name: string; kind: string; settlement: string; treatment: string; iata_numeric: string };

export const emptySupplier = (): SupplierForm => ({ name: '', kind: '', settlement: 'DIRECT', treatment: 'AGENT', iata_numeric: '' });
/** How a supplier of this kind is usually settled; only airlines and settlement plans meet in the BSP. */
export const settlementOf = (kind: string): string => (kind === 'AIRLINE' || kind === 'SETTLEMENT' ? 'BSP' : 'DIRECT');
export function supplierErrors(form: SupplierForm): Partial<Record<keyof SupplierForm, 'needed' | 'numeric'>> {
  return {
    ...(form.kind ? {} : { kind: 'needed' as const }), ...(form.name.trim() ? {} : { name: 'needed' as const }),
    ...(form.kind !== 'AIRLINE' || /^\d{3}$/.test(form.iata_numeric) ? {} : { iata_numeric: 'numeric' as const }),
  };
}
