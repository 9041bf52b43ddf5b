import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { callerQuery, type Role } from './caller.ts';

/** Where somebody works at the moment, and as what. */
export interface AtWork {
  readonly clinic: string;
  readonly clinicName: string;
  readonly role: Role;
  readonly account: string;
  readonly name: string;
}

/**
 * The clinic of the page, and who is signed in there. Pages under a clinic only.
 * @throws {Error} elsewhere
 * @example const { clinic, role } = useAtWork();
 */
export const useAtWork = (): AtWork => {
  const { data: caller } = useSuspenseQuery(callerQuery);
  const { clinic } = useParams({ strict: false });
  const post = caller?.clinics.find((one) => one.clinic === clinic);
  if (caller === null || post === undefined)
    throw new Error('This page is of a clinic that the caller does not work in.');
  return { clinic: post.clinic, clinicName: post.name, role: post.role, account: caller.account, name: caller.name };
};
