import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAtWork } from '../../../session/at-work.ts';
import { colleaguesQuery } from '../../../session/colleagues.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../appointment-words.ts';

/** Who does it: oneself, a colleague, or nobody named. */
export const Practitioner = ({
  value,
  onValue,
}: {
  readonly value: string;
  readonly onValue: (account: string) => void;
}) => {
  const words = useWords(WORDS);
  const { clinic, account, name } = useAtWork();
  const { data = [] } = useQuery(colleaguesQuery(clinic));
  const others = data.filter((one) => one.account !== account);
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
