import { emptySupplier, settlementOf, supplierErrors } from './supplier-form';

describe('a new supplier', () => {
  it('is of no kind until somebody says so', () => expect(supplierErrors(emptySupplier())).toEqual({ kind: 'needed', name: 'needed' }));
  it('has its three digits when it is an airline', () => {
    expect(supplierErrors({ ...emptySupplier(), kind: 'AIRLINE', name: 'Biman', iata_numeric: '99' })).toEqual({ iata_numeric: 'numeric' });
    expect(supplierErrors({ ...emptySupplier(), kind: 'AIRLINE', name: 'Biman', iata_numeric: '997' })).toEqual({});
    expect(supplierErrors({ ...emptySupplier(), kind: 'HOTEL', name: 'Sundarban' })).toEqual({});
  });
  it('meets in the BSP only as an airline or a plan', () => expect(['AIRLINE', 'SETTLEMENT', 'HOTEL', 'VISA'].map(settlementOf)).toEqual(['BSP', 'BSP', 'DIRECT', 'DIRECT']));
});
