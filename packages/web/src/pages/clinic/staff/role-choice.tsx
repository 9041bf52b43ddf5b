import { NativeSelect } from '@mantine/core';
import type { Role } from '../../../session/caller.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../staff-words.ts';
import { ROLES } from './colleague.ts';

/** One of the roles. */
export const RoleChoice = ({
  label,
  role,
  onRole,
}: {
  readonly label: string;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}) => {
  const words = useWords(WORDS);
  return (
    <NativeSelect
      label={label}
      data={ROLES.map((value) => ({ value, label: words[value] }))}
      value={role}
      onChange={({ currentTarget }) => onRole(ROLES.find((one) => one === currentTarget.value) ?? role)}
    />
  );
};
