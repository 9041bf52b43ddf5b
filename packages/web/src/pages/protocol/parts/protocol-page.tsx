import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../../../parts/page.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { useKnown } from '../known/use-known.ts';
import { ProtocolNav } from './protocol-nav.tsx';
import { WORDS } from './words.ts';

/**
 * A page of the protocol, once what is in force was read.
 * @example <ProtocolPage title={words.title}>{(known) => <Rules known={known} />}</ProtocolPage>
 */
export const ProtocolPage = ({
  title,
  children,
}: {
  readonly title: string | ((known: Known | null) => string);
  readonly children: (known: Known) => ReactNode;
}) => {
  const words = useWords(WORDS);
  const { known, error, again } = useKnown();
  return (
    <Page title={typeof title === 'string' ? title : title(known)}>
      <ProtocolNav />
      {known === null && (error === null ? <Waiting /> : <Refused error={error} again={again} />)}
      {known?.knowledge.approved === false && <Text className="quiet">{words.notApproved}</Text>}
      {known?.voice.unreviewed === true && <Text className="quiet">{words.unreviewed}</Text>}
      {known !== null && children(known)}
    </Page>
  );
};
