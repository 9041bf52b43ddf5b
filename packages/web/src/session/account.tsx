import { List, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/language.tsx';
import { WORDS } from './account-words.ts';
import { callerQuery } from './caller.ts';
import { ChangePassword } from './change-password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

/** One's own account: where one works, the second factor, the password. */
export const Account = () => {
  const words = useWords(WORDS);
  const { data: caller } = useSuspenseQuery(callerQuery);
  if (caller === null) return null;
  return (
    <Page title={words.account}>
      <Text>{caller.name}</Text>
      <Stack component="section" gap="xs">
        <Title order={2} size="h3">
          {words.where}
        </Title>
        <List>
          {caller.clinics.map(({ clinic, name, role }) => (
            <List.Item key={clinic}>
              <Link to="/clinics/$clinic/today" params={{ clinic }}>
                {name}
              </Link>
              {`, ${words[role]}`}
            </List.Item>
          ))}
        </List>
      </Stack>
      <SecondFactor isOn={caller.secondFactor} />
      <ChangePassword />
      <SignOutEverywhere />
    </Page>
  );
};
