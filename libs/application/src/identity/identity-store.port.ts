import type { Role } from '@travobooks/domain';
import type { ApprovalKind } from '../ports/records.port';
import type { PartnerFacts, PartnerSettings } from '../ports/request-scope.port';

/** Records of the identity context: the shape is the row's, ids are text, times are dates. */
export interface PartnerRecord extends PartnerFacts {
  readonly partnerId: number;
  readonly address: string;
  readonly fiscalYearStart: string;
}

export interface BranchRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly iataNumeric: string | null;
  readonly gdsOffices: readonly string[];
  readonly externalRef: string | null;
}

export type UserState = 'ACTIVE' | 'DISABLED';

export interface UserRecord {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly branchId: string | null;
  readonly state: UserState;
  readonly roles: readonly Role[];
  readonly totpConfirmed: boolean;
  readonly externalRef: string | null;
  readonly createdAt: Date;
}

export interface NewUser extends Omit<UserRecord, 'totpConfirmed'> {
  readonly passwordHash: string | null;
}

export interface SignInRecord {
  readonly partnerId: number;
  readonly userId: string;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpConfirmed: boolean;
  readonly totpLastCounter: number;
  readonly lockedUntil: Date | null;
  readonly state: UserState;
}

export interface NewSession {
  readonly idHash: string;
  readonly partnerId: number;
  readonly userId: string;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface TokenRecord {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly lookup: string;
  readonly secretHash: string;
  /** Null: all that the user may. */
  readonly permissions: readonly string[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly usedAt: Date | null;
}

/** All that a request needs to know of its caller, read in one statement. */
export interface CallerRecord {
  readonly partnerId: number;
  readonly partner: PartnerFacts;
  readonly user: Pick<UserRecord, 'id' | 'email' | 'name' | 'branchId' | 'state' | 'roles'>;
}
export interface SessionCaller extends CallerRecord {
  readonly session: {
    readonly idHash: string;
    readonly csrfToken: string;
    readonly seenAt: Date;
    readonly expiresAt: Date;
    readonly revokedAt: Date | null;
  };
}
export interface TokenCaller extends CallerRecord {
  readonly token: Pick<
    TokenRecord,
    'id' | 'secretHash' | 'permissions' | 'expiresAt' | 'revokedAt' | 'usedAt'
  >;
}

/** Who did it, for the audit log that is written in the same transaction. */
export interface Actor {
  readonly partnerId: number;
  readonly userId: string;
  readonly requestId: string;
}

/**
 * Signing in and finding the caller of a request; not bound to a partner, for the partner is not yet known.
 */
export abstract class SignInStore {
  abstract signInRecord(email: string): Promise<SignInRecord | null>;
  /** Counts a failure; the tenth locks until `lockUntil`. Does the same work for an unknown address. */
  abstract recordFailure(email: string, attempts: number, lockUntil: Date): Promise<void>;
  /** Opens the session. False when the code's counter was used meanwhile. */
  abstract openSession(session: NewSession, totpCounter: number | null): Promise<boolean>;
  abstract callerBySession(idHash: string): Promise<SessionCaller | null>;
  abstract callerByToken(
    where: { lookup: string } | { partnerId: number; tokenId: string },
  ): Promise<TokenCaller | null>;
  abstract touchSession(idHash: string, at: Date): Promise<void>;
  abstract touchToken(partnerId: number, tokenId: string, at: Date): Promise<void>;
  abstract revokeSession(idHash: string, at: Date): Promise<void>;
}

/** Changes of users, tokens, branches and settings: a member of the unit of work, so that key and approval go with them. */
export interface IdentityChanges {
  /** Locks the row. Throws `NOT_FOUND`. */
  lockUser(id: string): Promise<UserRecord>;
  hasBranch(id: string): Promise<boolean>;
  /** A request of the kind about this object that nobody has decided yet. */
  pendingApproval(kind: ApprovalKind, objectId: string): Promise<string | null>;
  /** The commit answers `EMAIL_TAKEN` or `EXTERNAL_REF_TAKEN`. */
  insertUser(user: NewUser): void;
  /** @param passwordHash absent: unchanged */
  updateUser(user: UserRecord, passwordHash?: string): void;
  endSessions(userId: string): void;
  insertToken(token: TokenRecord): void;
  /** The commit answers `BRANCH_CODE_TAKEN` or `EXTERNAL_REF_TAKEN`. */
  insertBranch(branch: BranchRecord): void;
  lockSettings(): Promise<PartnerSettings>;
  putSettings(settings: PartnerSettings): void;
}

/**
 * Reads of users, tokens, branches and settings of one partner, and what people change of their own: each change
 * writes its audit line in the same transaction.
 */
export abstract class IdentityStore {
  abstract users(partnerId: number, after: string | null, limit: number): Promise<readonly UserRecord[]>;
  abstract user(partnerId: number, id: string): Promise<UserRecord | null>;
  abstract tokens(
    partnerId: number,
    userId: string,
    after: string | null,
    limit: number,
  ): Promise<readonly TokenRecord[]>;
  /** False when the user has no such token. Repeating it changes nothing. */
  abstract revokeToken(actor: Actor, id: string, at: Date): Promise<boolean>;
  abstract setTotp(
    actor: Actor,
    change: { secret: string | null; confirmed: boolean; counter: number },
  ): Promise<void>;
  abstract preferences(partnerId: number, userId: string): Promise<Readonly<Record<string, unknown>>>;
  abstract setPreferences(
    partnerId: number,
    userId: string,
    preferences: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  abstract branches(partnerId: number): Promise<readonly BranchRecord[]>;
  abstract settings(partnerId: number): Promise<PartnerSettings>;
}

export interface NewPartner extends Omit<PartnerRecord, 'partnerId'> {
  readonly branches: readonly BranchRecord[];
  readonly users: readonly NewUser[];
}

export abstract class PartnerStore {
  abstract find(slug: string): Promise<PartnerRecord | null>;
  /** Partner, branches and users at once or not at all; answers the partner's number. */
  abstract insert(partner: NewPartner, at: Date): Promise<number>;
}
