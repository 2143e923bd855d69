// A lock between processes of one machine, freed by itself when its holder dies.
import { linkSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { identify, isAlive } from './processes.mjs';
import { readJson } from './paths.mjs';
import { say } from './progress.mjs';

/** Written whole first and then linked, so that nobody reads a lock without its holder's name. */
function tryCreate(file) {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(identify(process.pid)));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes the lock of a dead holder. Two waiters could both find it dead, and the slower one would remove the new lock
 * of the faster one; so only the holder of the breaker file may remove, after it has looked again.
 */
function breakStale(file) {
  const breaker = `${file}.breaker`;
  if (!tryCreate(breaker)) {
    const age = Date.now() - (statSync(breaker, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 10_000) rmSync(breaker, { force: true });
    return;
  }
  try {
    if (!isAlive(readJson(file))) rmSync(file, { force: true });
  } finally {
    rmSync(breaker, { force: true });
  }
}

export async function withLock(file, purpose, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!tryCreate(file)) {
    const holder = readJson(file);
    if (!isAlive(holder)) {
      breakStale(file);
    } else if (!told) {
      say(`waiting: process ${holder.pid} is already ${purpose}`);
      told = true;
    }
    await sleep(100);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
