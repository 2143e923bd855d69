import {
  commonOf,
  conflictsOf,
  grantOf,
  PERMISSIONS,
  permissionsOf,
  refuseConflicts,
  ROLES,
  ROLE_LETTERS,
  type Role,
} from './permissions';

describe('permissions', () => {
  it('has nine templates with their letters', () => {
    expect(Object.values(ROLE_LETTERS).join('')).toBe('TRCASMKUP');
  });

  it('grants each template what the table counts', () => {
    const counts = Object.fromEntries(ROLES.map((role) => [role, Object.keys(permissionsOf([role])).length]));
    expect(counts).toEqual(COUNTS);
  });

  it.each<[Role, string, string | null]>([
    ['TRAVEL_AGENT', 'booking.issue', 'branch'],
    ['TRAVEL_AGENT', 'approval.read', 'own'],
    ['TRAVEL_AGENT', 'supplier_cost.read', null],
    ['CASHIER', 'receipt.create', 'branch'],
    ['ACCOUNTANT', 'journal.create', 'partner'],
    ['ACCOUNTANT', 'journal.reverse', null],
    ['SENIOR_ACCOUNTANT', 'journal.create', 'partner'],
    ['CONTROLLER', 'period.close', 'partner'],
    ['CONTROLLER', 'customer.write', null],
    ['AUDITOR', 'period.lock', 'partner'],
    ['PARTNER_ADMIN', 'booking.read', null],
    ['PARTNER_ADMIN', 'user.manage', 'partner'],
  ])('%s holds %s as %s', (role, permission, scope) => {
    expect(grantOf(role, permission as never)).toBe(scope);
  });

  it('gives the watched folder what its records make, for the whole partner', () => {
    expect(Object.keys(permissionsOf(['IMPORTS'])).sort()).toEqual([
      'booking.issue',
      'booking.read',
      'booking.write',
      'import.run',
      'ticket.void',
    ]);
    expect(grantOf('IMPORTS', 'import.run')).toBe('partner');
  });

  it('takes the widest scope of several roles', () => {
    expect(permissionsOf(['TRAVEL_AGENT', 'AUDITOR'])['booking.read']).toBe('partner');
  });

  it('lets a token narrow and never widen', () => {
    expect(permissionsOf(['TRAVEL_AGENT'], ['booking.read', 'journal.create'])).toEqual({
      'booking.read': 'branch',
    });
    expect(permissionsOf(['TRAVEL_AGENT'], [])).toEqual({});
    expect(permissionsOf(['ACCOUNTANT'], ['booking.read.branch', 'journal.read.partner'])).toEqual({
      'booking.read': 'branch',
      'journal.read': 'partner',
    });
    // A scope wider than the roles' does not widen; one that nobody holds is no permission.
    expect(permissionsOf(['TRAVEL_AGENT'], ['booking.read.partner'])).toEqual({ 'booking.read': 'branch' });
    expect(permissionsOf(['ACCOUNTANT'], ['journal.read.branch'])).toEqual({});
    expect(permissionsOf(['TRAVEL_AGENT'], null)).toEqual(permissionsOf(['TRAVEL_AGENT']));
  });

  it('finds no refused pair inside a single template', () => {
    expect(ROLES.filter((role) => conflictsOf([role]).length > 0)).toEqual([]);
  });

  it.each<[Role, Role]>([
    ['REFUND_DESK', 'CASHIER'],
    ['SENIOR_ACCOUNTANT', 'CONTROLLER'],
    ['TRAVEL_AGENT', 'SENIOR_ACCOUNTANT'],
    ['CASHIER', 'SUPERVISOR'],
    ['PARTNER_ADMIN', 'CASHIER'],
  ])('refuses %s with %s', (one, other) => {
    expect(() => refuseConflicts([one, other])).toThrow(
      expect.objectContaining({ code: 'SEPARATION_OF_DUTIES' }),
    );
  });

  it('has in common what both hold, in the narrower scope', () => {
    const common = commonOf(permissionsOf(['IMPORTS']), permissionsOf(['TRAVEL_AGENT']));
    expect(common).toEqual({
      'import.run': 'branch',
      'booking.read': 'branch',
      'booking.write': 'branch',
      'booking.issue': 'branch',
      'ticket.void': 'branch',
    });
    expect(
      commonOf(permissionsOf(['TRAVEL_AGENT']), { 'ticket.void': 'own', 'journal.create': 'partner' }),
    ).toEqual({ 'ticket.void': 'own' });
  });

  it('has no permission that nobody holds', () => {
    expect(PERMISSIONS.filter((permission) => ROLES.every((role) => !grantOf(role, permission)))).toEqual([]);
  });
});

const COUNTS = {
  TRAVEL_AGENT: 15,
  REFUND_DESK: 13,
  CASHIER: 10,
  ACCOUNTANT: 33,
  SENIOR_ACCOUNTANT: 42,
  SUPERVISOR: 28,
  CONTROLLER: 31,
  AUDITOR: 16,
  PARTNER_ADMIN: 7,
};
