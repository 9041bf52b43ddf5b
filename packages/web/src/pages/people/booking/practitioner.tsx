import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../appointment-words.ts';

interface Colleague {
  readonly account: string;
  readonly name: string;
}

/** Who does it: oneself, for directors any colleague, or nobody named. */
export const Practitioner = ({
  value,
  onValue,
}: {
  readonly value: string;
  readonly onValue: (account: string) => void;
}) => {
  const words = useWords(WORDS);
  const { clinic, role, account, name } = useAtWork();
  const { data } = useQuery({
    queryKey: ['staff', clinic, 'names'],
    queryFn: ({ signal }) => read<{ readonly staff: readonly Colleague[] }>(`/clinics/${clinic}/staff`, signal),
    enabled: role === 'director',
  });
  const others = (data?.staff ?? []).filter((one) => one.account !== account);
  const known = ['', account, ...others.map((one) => one.account)];
  return (
    <NativeSelect
      label={words.practitioner}
      value={value}
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
      data={[
        { value: '', label: words.nobody },
        { value: account, label: words.me(name) },
        ...others.map((one) => ({ value: one.account, label: one.name })),
        ...(known.includes(value) ? [] : [{ value, label: words.asBefore }]),
      ]}
    />
  );
};
