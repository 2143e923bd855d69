// Where things are: the clone, its private folder, and programs of the machine.
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const home = join(root, '.travobooks');

/** The private folder holds secrets and a database: nobody else may look in. */
export function makeHome() {
  makePrivateDir(home);
  return home;
}

export function makePrivateDir(dir) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
}

/** An ordinary user's PATH often lacks the sbin folders, where Debian keeps mariadbd. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const folder of [...folders, '/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin']) {
    const file = join(folder || '.', name);
    try {
      accessSync(file, constants.X_OK);
      if (statSync(file).isFile()) return file;
    } catch {
      // Not in this folder; the next one may have it.
    }
  }
  return undefined;
}

export function findProgramOrThrow(name) {
  const file = findProgram(name);
  if (!file) throw new Error(`the program ${name} is not installed`);
  return file;
}

/** Readers never see half a file: a new one takes the place of the old in one step. */
export function writeFileAtomic(file, text, mode = 0o600) {
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, text, { mode });
  renameSync(partial, file);
}

export function writeJson(file, value) {
  writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** Missing or damaged (a killed run, a full disk): both mean that nothing is known. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
