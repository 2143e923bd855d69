import { type Permission, permissionsOf, type Role } from '@travobooks/domain';
import { changesOf, hiddenTypes, MASK, visibleState } from './audit-reading';

const reader = (...roles: Role[]) => ({ permissions: permissionsOf(roles) as Record<Permission, 'partner'> });
const admin = reader('PARTNER_ADMIN');
const controller = reader('CONTROLLER');

describe('changesOf', () => {
  it('tells field by field what changed, inside of objects by dots, and leaves out what stayed', () => {
    const before = {
      grouping: 'INDIAN',
      approvals: { booking: '200000.00', credit_limit: '1.00' },
      roles: ['A'],
    };
    const after = {
      grouping: 'INDIAN',
      approvals: { booking: null, credit_limit: '1.00' },
      roles: ['A', 'B'],
      on: true,
    };
    expect(changesOf(admin, 'SETTINGS', before, after)).toEqual([
      { field: 'approvals.booking', before: '200000.00', after: null, masked: false },
      { field: 'roles', before: 'A', after: 'A, B', masked: false },
      { field: 'on', before: null, after: 'true', masked: false },
    ]);
  });

  it('shows all that was made or taken away, whichever side is missing', () => {
    expect(changesOf(admin, 'BRANCH', null, { code: 'GUL' })).toEqual([
      { field: 'code', before: null, after: 'GUL', masked: false },
    ]);
    expect(changesOf(admin, 'BRANCH', { code: 'GUL' }, null)).toEqual([
      { field: 'code', before: 'GUL', after: null, masked: false },
    ]);
  });

  it('masks a person’s data from who may not read it, and says that it changed', () => {
    const before = { email: 'old@padma.example', taxNumber: '1', payment_terms_days: 0 };
    const after = { email: 'new@padma.example', taxNumber: '2', payment_terms_days: 30 };
    expect(changesOf(admin, 'CUSTOMER', before, after)).toEqual([
      { field: 'email', before: MASK, after: MASK, masked: true },
      { field: 'taxNumber', before: MASK, after: MASK, masked: true },
      { field: 'payment_terms_days', before: '0', after: '30', masked: false },
    ]);
    expect(changesOf(controller, 'CUSTOMER', before, after)[0]).toMatchObject({
      after: 'new@padma.example',
      masked: false,
    });
  });

  it('knows a field inside of a masked one and inside of lists', () => {
    const after = {
      items: [{ traveller: { family_name: 'RAHMAN' }, commission: '3500.00', base_fare: '50000.00' }],
    };
    expect(changesOf(admin, 'BOOKING', null, after).map(({ field, after: value }) => [field, value])).toEqual(
      [
        ['items.0.traveller.family_name', MASK],
        ['items.0.commission', MASK],
        ['items.0.base_fare', '50000.00'],
      ],
    );
  });
});

describe('visibleState', () => {
  it('masks the same values and keeps the shape', () => {
    const state = { name: 'Padma', items: [{ family_name: 'RAHMAN', fare: '1' }], email: null };
    expect(visibleState(admin, 'CUSTOMER', state)).toEqual({
      name: MASK,
      items: [{ family_name: MASK, fare: '1' }],
      email: null,
    });
    expect(visibleState(controller, 'CUSTOMER', state)).toEqual(state);
    expect(visibleState(admin, 'SETTINGS', 'off')).toBe('off');
  });
});

describe('hiddenTypes', () => {
  it('keeps a search from finding what is masked', () => {
    expect(hiddenTypes(admin)).toEqual(['CUSTOMER', 'BOOKING', 'TRAVELLER', 'IMPORT_RECORD', 'SUPPLIER']);
    expect(hiddenTypes(controller)).toEqual(['USER', 'TRAVELLER']);
  });
});
