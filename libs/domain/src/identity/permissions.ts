import { DomainError } from '../shared/domain-error';

/** Role templates and their letters, in the order of the columns below. */
export const ROLE_LETTERS = {
  TRAVEL_AGENT: 'T',
  REFUND_DESK: 'R',
  CASHIER: 'C',
  ACCOUNTANT: 'A',
  SENIOR_ACCOUNTANT: 'S',
  SUPERVISOR: 'M',
  CONTROLLER: 'K',
  AUDITOR: 'U',
  PARTNER_ADMIN: 'P',
} as const;

export type Role = keyof typeof ROLE_LETTERS | ServiceRole;
export type RoleTemplate = Exclude<Role, ServiceRole>;
export const ROLES = Object.keys(ROLE_LETTERS) as readonly RoleTemplate[];
/**
 * Any role that a row may hold. Requests take ROLES: service roles are given by the house, never by an
 * administrator.
 */
export const isRole = (text: string): text is Role =>
  Object.hasOwn(ROLE_LETTERS, text) || Object.hasOwn(SERVICE_ROLES, text);

/** Users without password: IMPORTS owns the runs of the watched folder. */
const SERVICE_ROLES = {
  IMPORTS: ['import.run', 'booking.read', 'booking.write', 'booking.issue', 'ticket.void'],
} as const;
export type ServiceRole = keyof typeof SERVICE_ROLES;
const isServiceRole = (role: Role): role is ServiceRole => Object.hasOwn(SERVICE_ROLES, role);

// prettier-ignore
/** The catalogue and the matrix: permission to scope per role, o own, b branch, p partner, - none. */
const MATRIX = {
  //                           TRCASMKUP
  'booking.read':             'bbbppppp-',
  'booking.write':            'b----b---',
  'booking.issue':            'b----b---',
  'ticket.void':              'bb---b---',
  'ticket.reissue':           'bb---b---',
  'refund.quote':             'bb-pppp--',
  'refund.create':            '-b-------',
  'refund.payback':           '--bpp----',
  'supplier_cost.read':       '-b-ppppp-',
  'customer.read':            'bbbppppp-',
  'customer.write':           'b-bppp---',
  'customer.credit':          '----ppp--',
  'traveller_document.read':  'b----b---',
  'supplier.read':            'bb-ppppp-',
  'supplier.write':           '----pp---',
  'supplier.bank':            '---pp----',
  'supplier.credentials':     '--------p',
  'invoice.read':             'bbbppppp-',
  'invoice.credit':           '---ppp---',
  'invoice.write_off':        '-----p---',
  'receipt.read':             'bbbppppp-',
  'receipt.create':           '--bpp----',
  'receipt.apply':            '--bpp----',
  'receipt.reverse':          '---pp----',
  'drawer.count':             '--bpp----',
  'bill.read':                '---ppppp-',
  'bill.write':               '---pp----',
  'bill.approve':             '----ppp--',
  'payout.create':            '---pp----',
  'payout.release':           '------p--',
  'memo.read':                'bb-ppppp-',
  'memo.write':               '-b-ppp---',
  'memo.accept':              '----ppp--',
  'settlement.read':          '---ppppp-',
  'settlement.match':         '---pp----',
  'settlement.post':          '----p-p--',
  'bank.read':                '---pp-pp-',
  'bank.match':               '---pp----',
  'journal.read':             '---ppppp-',
  'journal.create':           '---pp-p--',
  'journal.reverse':          '----p-p--',
  'journal.adjust':           '----p-p--',
  'journal.control':          '------p--',
  'ledger_setup.write':       '----p-p--',
  'tax_return.write':         '---pp-p--',
  'run.execute':              '---pp-p--',
  'run.year_end':             '------p--',
  'period.soft_close':        '---pp----',
  'period.close':             '------p--',
  'period.lock':              '-------p-',
  'report.read':              '---ppppp-',
  'export.create':            '---pp-pp-',
  'import.run':               'b--ppp---',
  'approval.read':            'ooooppppp',
  'approval.decide':          '----ppp-p',
  'audit.read':               '------ppp',
  'user.manage':              '--------p',
  'settings.write':           '--------p',
  'privacy.manage':           '--------p',
} as const satisfies Record<string, string>;

export type Permission = keyof typeof MATRIX;
export const PERMISSIONS = Object.keys(MATRIX) as readonly Permission[];
export const isPermission = (text: string): text is Permission => Object.hasOwn(MATRIX, text);

export type Scope = 'own' | 'branch' | 'partner';
export type PermissionSet = Readonly<Partial<Record<Permission, Scope>>>;

const SCOPES: Readonly<Record<string, Scope>> = { o: 'own', b: 'branch', p: 'partner' };
const WIDTH: Readonly<Record<Scope, number>> = { own: 1, branch: 2, partner: 3 };

/** What one role grants for one permission; null: nothing. */
export function grantOf(role: Role, permission: Permission): Scope | null {
  if (isServiceRole(role))
    return (SERVICE_ROLES[role] as readonly string[]).includes(permission) ? 'partner' : null;
  return SCOPES[MATRIX[permission].charAt(ROLES.indexOf(role))] ?? null;
}

/** `booking.read`, or `booking.read.branch` with the scope that narrows it. */
export interface NamedPermission {
  readonly permission: Permission;
  /** Null: as far as the person's own goes. */
  readonly scope: Scope | null;
}

/** Reads a permission as permissions.md spells it; null: it is none, or nobody holds it in that scope. */
export function namedPermission(text: string): NamedPermission | null {
  if (isPermission(text)) return { permission: text, scope: null };
  const [, permission = '', scope = ''] = /^(.+)\.(own|branch|partner)$/.exec(text) ?? [];
  const known = isPermission(permission) && ROLES.some((role) => grantOf(role, permission) === scope);
  return known ? { permission, scope: scope as Scope } : null;
}

export const isWithin = (inner: Scope, outer: Scope): boolean => WIDTH[inner] <= WIDTH[outer];

/**
 * The widest scope of all roles for each permission. A token's list only narrows: what it names but the
 * user lacks is absent, and a scope that it names is not passed.
 */
export function permissionsOf(
  roles: readonly Role[],
  tokenPermissions?: readonly string[] | null,
): PermissionSet {
  const asked = tokenPermissions?.flatMap((text) => namedPermission(text) ?? []);
  const held: Partial<Record<Permission, Scope>> = {};
  for (const permission of PERMISSIONS) {
    const own = widest(roles.map((role) => grantOf(role, permission)));
    const limits = asked
      ?.filter((one) => one.permission === permission)
      .map(({ scope }) => scope ?? 'partner');
    const limit = limits ? widest(limits) : 'partner';
    if (own && limit) held[permission] = isWithin(own, limit) ? own : limit;
  }
  return held;
}

/** What both sets hold, each in the narrower scope. */
export function commonOf(one: PermissionSet, other: PermissionSet): PermissionSet {
  const both: Partial<Record<Permission, Scope>> = {};
  for (const permission of PERMISSIONS) {
    const [mine, theirs] = [one[permission], other[permission]];
    if (mine && theirs) both[permission] = isWithin(mine, theirs) ? mine : theirs;
  }
  return both;
}

function widest(scopes: readonly (Scope | null)[]): Scope | null {
  let best: Scope | null = null;
  for (const scope of scopes) if (scope && (!best || WIDTH[scope] > WIDTH[best])) best = scope;
  return best;
}

/** What moves money out or decides on it: not in the hands of who makes users. */
const MOVES_MONEY: readonly Permission[] = [
  'booking.issue',
  'refund.create',
  'refund.payback',
  'receipt.create',
  'receipt.apply',
  'receipt.reverse',
  'payout.create',
  'payout.release',
  'invoice.credit',
  'invoice.write_off',
  'bill.approve',
  'journal.create',
  'settlement.post',
  'drawer.count',
];

/**
 * What a second person agrees to before somebody gets it: what moves money, and what lets a person agree to it. A
 * second administrator made by the first would otherwise decide what the first asks.
 */
const GUARDED: readonly Permission[] = [
  ...MOVES_MONEY,
  'approval.decide',
  'customer.credit',
  'journal.reverse',
  'supplier.bank',
  'ticket.void',
];

/** The guarded permissions that `after` holds and `before` lacked, or held less widely. */
export function newlyGuarded(before: readonly Role[], after: readonly Role[]): readonly Permission[] {
  const [had, has] = [permissionsOf(before), permissionsOf(after)];
  return GUARDED.filter((permission) => {
    const [old, now] = [had[permission], has[permission]];
    return now !== undefined && (old === undefined || !isWithin(now, old));
  });
}

/** Pairs refused in one user. */
export const REFUSED_PAIRS: readonly (readonly [Permission, Permission])[] = [
  ['refund.create', 'refund.payback'],
  ['supplier.bank', 'payout.release'],
  ['bill.write', 'payout.release'],
  ['payout.create', 'payout.release'],
  ['booking.issue', 'journal.create'],
  ['receipt.create', 'invoice.write_off'],
  ['period.soft_close', 'period.close'],
  ...MOVES_MONEY.map((permission) => ['user.manage', permission] as const),
];

/** The refused pairs that these roles would put into one hand. */
export function conflictsOf(roles: readonly Role[]): readonly (readonly [Permission, Permission])[] {
  const held = permissionsOf(roles);
  return REFUSED_PAIRS.filter(([one, other]) => held[one] && held[other]);
}

/** Throws `SEPARATION_OF_DUTIES` naming the first pair. */
export function refuseConflicts(roles: readonly Role[], pointer?: string): void {
  const pair = conflictsOf(roles)[0];
  if (!pair) return;
  throw new DomainError('SEPARATION_OF_DUTIES', {
    pointer,
    detail: `${pair[0]} and ${pair[1]} may not be held by one person.`,
  });
}
