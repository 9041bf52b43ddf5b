// Writes until it is killed. Says `ask KEY` before it asks for a record, and `ack KEY SEQ` once it was told that the record is kept.
import { writeSync } from 'node:fs';
import { append, openStore } from '../src/index.ts';

const [options, person, cycle] = process.argv.slice(2);
const WRITERS = 8;

const store = await openStore(JSON.parse(options ?? ''));
const say = (line: string): void => void writeSync(1, `${line}\n`);

const write = async (writer: number): Promise<never> => {
  for (let count = 0; ; count += 1) {
    const idempotencyKey = `${cycle}-${writer}-${count}`;
    say(`ask ${idempotencyKey}`);
    const entry = { kind: 'note', person: person ?? '', author: 'n', content: { idempotencyKey }, idempotencyKey };
    const { seq } = await append(store, 'north', entry);
    say(`ack ${idempotencyKey} ${seq}`);
  }
};

say('ready');
await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
