import { closeSync, fsyncSync, openSync } from 'node:fs';

const sync = (path: string, flags: string): void => {
  const opened = openSync(path, flags);
  fsyncSync(opened);
  closeSync(opened);
};

/** Puts what a file holds on the disk. */
export const syncFile = (file: string): void => sync(file, 'r+');

/** Puts the names in a folder on the disk, so that a file just made in it is still there after a crash. */
export const syncFolder = (folder: string): void => {
  if (process.platform !== 'win32') sync(folder, 'r');
};
