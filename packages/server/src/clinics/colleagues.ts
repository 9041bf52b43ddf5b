import type { Accounts } from '../accounts/accounts.ts';
import { CLIENT } from '../intake/sessions.ts';

/** The name of an author, as it is shown; null where nobody knows it any more. */
export type NameOf = (author: string) => string | null;

/**
 * The names of those who wrote something. They are names of staff, and are not in the audit log.
 * @example const nameOf = await namesOf(accounts, ['u7', 'client'])
 */
export const namesOf = async ({ database }: Pick<Accounts, 'database'>, authors: Iterable<string>): Promise<NameOf> => {
  const ids = [...new Set(authors)].filter((one) => one !== CLIENT);
  const rows =
    ids.length === 0
      ? []
      : await database.selectFrom('accounts').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (author) => (author === CLIENT ? CLIENT : (names.get(author) ?? null));
};
