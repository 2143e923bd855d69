import type { BankDetails } from '@travobooks/domain';
import { MemorySetUp } from './memory-set-up.fixture';
import { ApplyBankDetails, ChangeBankDetails } from './supplier-bank';

let books: MemorySetUp;
beforeEach(() => {
  books = new MemorySetUp();
});
const details: BankDetails = {
  account_name: 'Emirates', bank_name: 'City Bank', iban: null, account_number: '110244718820', bic: null, routing_number: null, country: null, currency: null,
}; // prettier-ignore
const ask = (change: Partial<BankDetails> = {}, version: number | undefined = undefined, reason?: string) =>
  new ChangeBankDetails(books, books.ids).execute(books.scope, {
    supplierId: 'supplier',
    version,
    details: { ...details, ...change },
    reason,
  });
const grant = () => {
  const approval = books.approvals.at(-1);
  if (!approval) throw new Error('nothing was asked');
  return new ApplyBankDetails().run(books.tx(), approval);
};

describe(ChangeBankDetails.name, () => {
  it('only asks: what stands stays', async () => {
    const { bank, approvalId } = await ask({}, 1, 'New bank');
    expect([bank, books.bank.details]).toEqual([books.bank, null]);
    expect(books.approvals).toMatchObject([
      {
        id: approvalId, kind: 'SUPPLIER_BANK', objectType: 'SUPPLIER', objectId: 'supplier', objectVersion: 1, amount: null, makerReason: 'New bank', command: details,
        summary: 'Bank details of Emirates: Emirates, City Bank, account ••••8820; so far none',
      },
    ]); // prettier-ignore
  });
  it('refuses a second request, a stale version and what cannot be an account', async () => {
    await expect(ask({}, 2)).rejects.toMatchObject({ code: 'VERSION_STALE' });
    await expect(ask({ account_number: null })).rejects.toThrow(
      expect.objectContaining({ code: 'VALIDATION_FAILED' }),
    );
    const { approvalId } = await ask();
    await expect(ask()).rejects.toMatchObject({
      code: 'APPROVAL_PENDING',
      details: { extra: { approval_id: approvalId } },
    });
    expect(books.approvals[0]).toMatchObject({ makerReason: null });
  });
  it('names what stood before, masked', async () => {
    books.bank = {
      ...books.bank,
      details: { ...details, account_number: null, iban: 'GB29NWBK60161331926819' },
    };
    await ask();
    expect(books.approvals[0]?.summary).toBe(
      'Bank details of Emirates: Emirates, City Bank, account ••••8820; so far Emirates, City Bank, IBAN ••••6819',
    );
  });
});

describe(ApplyBankDetails.name, () => {
  it('writes them and holds payouts for half an hour', async () => {
    await ask();
    const bank = await grant();
    expect(bank).toEqual({
      supplierId: 'supplier', supplierName: 'Emirates', version: 2, details, changedAt: '2026-05-01T06:00:00.000Z', holdUntil: '2026-05-01T06:30:00.000Z',
    }); // prettier-ignore
    expect(books.bank).toEqual(bank);
    expect(books.audit.at(-1)).toEqual({
      action: 'supplier.bank_details',
      before: undefined,
      after: { ...details, account_number: '••••8820' },
    });
    expect(books.events.at(-1)).toEqual({
      type: 'supplier.bank_details_changed',
      payload: { supplier_id: 'supplier', payouts_held_until: '2026-05-01T06:30:00.000Z' },
    });
  });
  it('does nothing when the supplier has changed meanwhile', async () => {
    await ask();
    books.bank = { ...books.bank, version: 2 };
    await expect(grant()).rejects.toMatchObject({ code: 'VERSION_STALE' });
    expect(books.bank.details).toBeNull();
  });
  it('tells the audit log what stood before', async () => {
    await ask();
    await grant();
    books.approvals = [];
    await ask({ bank_name: 'Eastern Bank' });
    await grant();
    expect(books.audit.at(-1)?.before).toEqual({ ...details, account_number: '••••8820' });
  });
});
