import type { RequestScope } from '@travobooks/application';
import { toBin } from '../sql';

/** The one office whose rows the caller may see; null for people of the whole partner. */
export function officeOnly(scope: RequestScope, permission: string): Buffer | null {
  return scope.permissions[permission] === 'partner' || !scope.branchId ? null : toBin(scope.branchId);
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** LIKE patterns in which the caller's % and _ are letters like others. */
export const containing = (text: string): string => `%${escaped(text)}%`;
export const beginningWith = (text: string): string => `${escaped(text)}%`;
