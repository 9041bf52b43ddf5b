// Keys that are derived from the master key.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readMaster } from '../src/secret/master.ts';

const base64 = randomBytes(32).toString('base64');
const derived = (key: string, purpose: string): string =>
  readMaster({ base64: key }, { mayMake: false }).derive(purpose).toString('base64');

test('a derived key is the same on every server that has the master key', () => {
  expect(derived(base64, 'sessions')).toBe(derived(base64, 'sessions'));
  expect(derived(base64, 'sessions')).toHaveLength(base64.length);
});

test('another purpose or another master key gives another key, and none is the master key', () => {
  const keys = [
    base64,
    derived(base64, 'sessions'),
    derived(base64, 'session'),
    derived(base64, ''),
    derived(randomBytes(32).toString('base64'), 'sessions'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('a derived key never changes from version to version', () => {
  expect(
    readMaster({ base64: Buffer.alloc(32).toString('base64') }, { mayMake: false })
      .derive('sessions')
      .toString('hex'),
  ).toBe('ee36389dfb309a10ca610b6d8a2d3a6e32babe7c555cef46e28a06f4248a6663');
});
