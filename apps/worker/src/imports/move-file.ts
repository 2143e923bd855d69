import { constants, copyFile, link, mkdir, unlink } from 'node:fs/promises';
import { join, parse } from 'node:path';

const MOST_NAMES = 1_000;

/** Never overwrites: a name that is taken gets a number. Null: another worker has moved the file. */
export async function moveTo(folder: 'done' | 'refused', path: string): Promise<string | null> {
  const { dir, name, ext } = parse(path);
  await mkdir(join(dir, folder), { recursive: true });
  for (let number = 0; number < MOST_NAMES; number += 1) {
    const target = join(dir, folder, `${name}${number === 0 ? '' : `-${number}`}${ext}`);
    try {
      await placeAt(path, target);
      await unlink(path);
      return target;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'ENOENT') return null;
      if (code !== 'EEXIST') throw error;
    }
  }
  throw new Error(`no free name for a file of the inbox in ${folder}`);
}

/** A second name for the file, so that it is never half there; where the file system has no links, a copy. */
async function placeAt(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EXDEV') throw error;
    await copyFile(path, target, constants.COPYFILE_EXCL);
  }
}
