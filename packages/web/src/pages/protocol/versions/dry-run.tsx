import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Refused } from '../../../parts/refused.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { DryRunResult } from './dry-run-result.tsx';
import { proposalQuery } from './queries.ts';
import type { Proposal } from './told.ts';
import { useDryRun } from './use-dry-run.ts';
import { WORDS } from './words.ts';

/** Every chart under what is in force and under the proposal: started, watched, and what it came to. */
export const DryRunOf = ({ proposal, known }: { readonly proposal: Proposal; readonly known: Known }) => {
  const words = useWords(WORDS);
  const client = useQueryClient();
  const { clinic } = known;
  const { id, state, dryRun } = proposal;
  const onDone = useCallback(
    () => void client.invalidateQueries({ queryKey: proposalQuery(clinic, id).queryKey }),
    [client, clinic, id],
  );
  const { running, start } = useDryRun(clinic, id, onDone);
  const shown = running.result ?? (running.state === 'not-begun' ? dryRun : null);
  const isRunning = running.state === 'running';
  return (
    <Stack component="section" gap="sm" className="sheet" aria-labelledby="dry-run">
      <Title order={2} size="h4" id="dry-run">
        {words.dryRun}
      </Title>
      <Text>{words.dryRunAbout}</Text>
      {state === 'proposed' && (
        <Group>
          <Button onClick={() => void start()} loading={isRunning} variant={shown === null ? 'filled' : 'default'}>
            {shown === null ? words.start : words.again}
          </Button>
        </Group>
      )}
      {isRunning && (
        <progress className="rule-meter" max={running.of || 1} value={running.done} aria-label={words.dryRun} />
      )}
      <Text role="status">
        {isRunning && (running.of === 0 ? words.running : words.progress(running.done, running.of))}
      </Text>
      {running.state === 'refused' && <Refused error={running.error} again={() => void start()} />}
      {shown !== null && <DryRunResult dryRun={shown} known={known} />}
    </Stack>
  );
};
