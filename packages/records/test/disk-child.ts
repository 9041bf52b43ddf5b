// Writes until it is refused, then says as JSON how far it came, why it was refused, and whether it can still read and verify.
import { append, headOf, openStore, Refusal, verify } from '../src/index.ts';

const [options, person] = process.argv.slice(2);
const say = (value: unknown): void => void process.stdout.write(JSON.stringify(value));
const reasonOf = (error: unknown) => {
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  throw error;
};

const fill = async (): Promise<unknown> => {
  const store = await openStore(JSON.parse(options ?? ''));
  let acknowledged = 0;
  for (;;) {
    try {
      const { seq } = await append(store, 'north', {
        kind: 'note',
        person: person ?? '',
        author: 'n',
        content: 'x'.repeat(5000),
      });
      acknowledged = seq;
    } catch (error) {
      const { ok } = await verify(store, 'north');
      const { seq } = await headOf(store, 'north');
      return { acknowledged, head: seq, ok, ...reasonOf(error) };
    }
  }
};

say(await fill().catch(reasonOf));
