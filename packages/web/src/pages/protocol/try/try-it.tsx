import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type Report, screen } from '@primum/engine';
import { useMemo, useState } from 'react';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { CaseList } from './case-list.tsx';
import { Facts } from './facts.tsx';
import { PatientFields, Plan } from './plan.tsx';
import { Results } from './results.tsx';
import { SaveCase } from './save-case.tsx';
import { chartOf, nothingTried, type Tried } from './tried.ts';
import { Verdict } from './verdict.tsx';
import { WORDS } from './words.ts';

interface Screened {
  readonly report: Report | null;
  readonly error: string | null;
}

/** What comes out in the browser, or why nothing can. */
const screened = ({ knowledge }: Known, tried: Tried): Screened => {
  if (tried.procedures.length === 0) return { report: null, error: null };
  try {
    const request = { on: tried.on, procedures: tried.procedures, lang: knowledge.lang };
    return { report: screen(knowledge, chartOf(tried), request), error: null };
  } catch (error) {
    return { report: null, error: error instanceof Error ? error.message : String(error) };
  }
};

const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

const begun = ({ knowledge }: Known): Tried =>
  nothingTried(
    today(),
    knowledge.procedures.filter(({ founding }) => founding).map(({ id }) => id),
  );

/** Answers on the left, what comes out on the right. */
export const TryIt = ({ known }: { readonly known: Known }) => {
  const words = useWords(WORDS);
  const [tried, setTried] = useState(() => begun(known));
  const change = (part: Partial<Tried>): void => setTried({ ...tried, ...part });
  const { report, error } = useMemo(() => screened(known, tried), [known, tried]);
  return (
    <>
      <Text>{words.about}</Text>
      <Group>
        <Button variant="default" onClick={() => setTried(begun(known))}>
          {words.empty}
        </Button>
      </Group>
      <div className="beside">
        <Stack gap="md">
          <Facts tried={tried} known={known} onFacts={(facts) => change({ facts })} />
          <Plan tried={tried} known={known} onTried={change} />
          <PatientFields tried={tried} onTried={change} />
          <Results tried={tried} known={known} onResults={(measurements) => change({ measurements })} />
        </Stack>
        <Stack gap="md">
          {error !== null && (
            <Alert role="alert" variant="outline" title={words.broken}>
              {error}
            </Alert>
          )}
          <Verdict report={report} known={known} />
        </Stack>
      </div>
      {report !== null && <SaveCase tried={tried} report={report} known={known} />}
      <CaseList known={known} onCase={setTried} />
    </>
  );
};
