import { List, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../../words/language.tsx';
import { coverageOf } from '../known/coverage.ts';
import type { Known } from '../known/known.ts';
import { WORDS } from './words.ts';

/** That no statement of the sources was forgotten. */
export const CoverageCard = ({ known }: { readonly known: Known }) => {
  const words = useWords(WORDS);
  const { of, inRules, elsewhere, notEncoded, open } = coverageOf(known);
  const told = words.covered(of - open.length, of);
  return (
    <Stack className="sheet" component="section" gap="xs" aria-labelledby="coverage">
      <Title order={2} size="h4" id="coverage">
        {words.coverage}
      </Title>
      <meter className="rule-meter" min={0} max={of} value={of - open.length} aria-label={words.coverage}>
        {told}
      </meter>
      <Text fw={650}>{told}</Text>
      <Text>{words.parts(inRules.length, elsewhere.length, notEncoded.length)}</Text>
      {open.length > 0 && <Text>{`${words.open}: ${open.map(({ id }) => id).join(', ')}`}</Text>}
      <details>
        <summary>{words.notEncoded}</summary>
        <List lang="en">
          {notEncoded.map(({ id, paraphrase, notEncoded: why }) => (
            <List.Item key={id}>
              {`${id}: ${paraphrase}`}
              <Text size="sm" className="quiet">
                {why}
              </Text>
            </List.Item>
          ))}
        </List>
      </details>
    </Stack>
  );
};
