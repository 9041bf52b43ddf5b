// Opens the store of the options in its argument and closes it again: what a second process does.
import { openStore } from '../src/index.ts';

const store = await openStore(JSON.parse(process.argv[2] ?? ''));
await store.close();
