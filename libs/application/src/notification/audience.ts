import { type Permission, permissionsOf, type Role, ROLES } from '@travobooks/domain';
import { canDecide } from '../approval/who-decides';
import type { MailLanguage } from '../ports/mail.port';
import type { Facts } from '../ports/notification-store.port';
import type { ApprovalKind } from '../ports/records.port';

/** Whom a notification may be addressed to. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly branchId: string | null;
  readonly roles: readonly Role[];
  readonly language: MailLanguage;
  /** What the person wants by e-mail besides the app. */
  readonly emailMe: EmailChoice;
}

export const EMAIL_CHOICES = ['approvals', 'nothing'] as const;
export type EmailChoice = (typeof EMAIL_CHOICES)[number];

/** What an event is about, as far as it decides who is told and what is said. */
export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly branchId: string | null;
  readonly makerId: string | null;
  readonly state: string | null;
  readonly approvalKind: ApprovalKind | null;
  readonly facts: Facts;
}

export type Audience = (person: Person, subject: Subject) => boolean;

/** Whoever asked for it or made it. */
export const maker: Audience = (person, subject) => person.id === subject.makerId;

/** Whoever may decide the request, as the approvals inbox says it. */
export const deciders: Audience = (person, { approvalKind, makerId, branchId }) => {
  if (!approvalKind || !makerId) return false;
  const permissions = permissionsOf(person.roles);
  const scope = { permissions, roles: person.roles, userId: person.id };
  return (
    canDecide(scope, { kind: approvalKind, makerId, state: 'PENDING' }) &&
    reaches(person, 'approval.decide', branchId)
  );
};

/** Whoever holds the permission, within its scope: people of an office hear of their office alone. */
export const holders =
  (permission: Permission): Audience =>
  (person, { branchId }) =>
    reaches(person, permission, branchId);

export const anyOf =
  (...audiences: readonly Audience[]): Audience =>
  (person, subject) =>
    audiences.some((audience) => audience(person, subject));

/** Whoever made it; when no person did (a watched folder), whoever holds the permission. */
export const makerOrHolders =
  (permission: Permission): Audience =>
  (person, subject) =>
    subject.makerId ? maker(person, subject) : holders(permission)(person, subject);

/** Not a user of the house, such as the one that owns the watched folder. */
export const isPerson = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.some((role) => (ROLES as readonly string[]).includes(role));

function reaches(person: Person, permission: Permission, branchId: string | null): boolean {
  const scope = permissionsOf(person.roles)[permission];
  if (scope === 'partner') return true;
  return scope === 'branch' && branchId !== null && person.branchId === branchId;
}
