// Opens the accounts of the store of the options in its argument and closes it again: what another server does when it starts.
import { openStore } from '@primum/records';
import { openAccounts } from '../src/accounts/accounts.ts';

const store = await openStore(JSON.parse(process.argv[2] ?? ''));
await openAccounts({ store, secure: false });
await store.close();
