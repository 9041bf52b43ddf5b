import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { ButtonLink } from '../../../parts/link.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { pathOf, type Whose } from '../queries.ts';
import { WORDS } from './words.ts';

/** Taking out what is kept, and erasing it: for those who may. */
export const TheFile = ({ whose }: { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const { role } = useAtWork();
  if (role !== 'director' && role !== 'physician') return null;
  const file = `/api${pathOf(whose)}/export`;
  return (
    <Stack component="section" gap="sm" aria-labelledby="file" className="screen">
      <Title order={2} size="h3" id="file">
        {words.file}
      </Title>
      <Text className="quiet">{words.exportHint}</Text>
      <Group>
        <Button component="a" variant="default" href={file} download>
          {words.exportJson}
        </Button>
        <Button component="a" variant="default" href={`${file}?format=fhir`} download>
          {words.exportFhir}
        </Button>
        {role === 'director' && (
          <ButtonLink variant="default" to="/clinics/$clinic/people/$person/erase" params={whose}>
            {words.erase}
          </ButtonLink>
        )}
      </Group>
    </Stack>
  );
};
