// The partner, its offices and its people: the part that has no API, since nobody could sign in yet.
import { createRequire } from 'node:module';
import { BRANCHES, PARTNER } from './agency.mjs';

const require = createRequire(import.meta.url);
const { makeFirstPartner } = require('@travobooks/api');

export async function makePartner(users) {
  await makeFirstPartner(process.env, {
    ...PARTNER,
    branches: BRANCHES,
    users: [
      ...users.map(({ email, name, role, branch, password }) => ({
        email,
        name,
        roles: [role],
        password,
        ...(branch ? { branchCode: branch } : {}),
      })),
      {
        email: 'imports@skyline.example',
        name: 'Watched folder',
        roles: ['IMPORTS'],
        externalRef: 'imports-user',
      },
    ],
  });
}
