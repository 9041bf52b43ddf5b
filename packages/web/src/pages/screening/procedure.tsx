import { List, Stack, Text } from '@mantine/core';
import type { Screening } from '@primum/engine';
import { checkedBlocks, notAddressedBlocks, notKnownBlocks, outcomeWords } from '@primum/words';
import { Alternatives } from './alternatives.tsx';
import { Section } from './blocks.tsx';
import { Changes } from './changes.tsx';
import { Fold } from './level.tsx';
import { ChangedMixture, MixturePreview } from './mixture.tsx';
import { NextSteps, type Ticking } from './next-steps.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { Reasons } from './reasons.tsx';
import type { Seen } from './seen.ts';
import { Timeline } from './timeline.tsx';

interface Props {
  readonly screening: Screening;
  readonly seen: Seen;
}

/** What can go wrong, and what a clinic should know of the procedure. */
const Known = ({ screening, seen: { known } }: Props) => {
  const { voice } = known;
  const { risks, notes } = screening;
  return (
    <>
      {risks.length > 0 && (
        <Fold title={voice.say('words.section.risks')}>
          <List>
            {risks.map(({ risk, raisedBy }) => (
              <List.Item key={risk}>
                {[voice.name('risks', risk), ...raisedBy.map(({ title }) => title)].join('; ')}
              </List.Item>
            ))}
          </List>
        </Fold>
      )}
      {notes.length > 0 && (
        <Fold title={voice.say('words.section.notes')}>
          <List>
            {notes.map(({ note, countries, citations }) => (
              <List.Item key={note}>
                {note} {countries.length > 0 && `${countries.join(', ')}. `}({citations.join(', ')})
              </List.Item>
            ))}
          </List>
        </Fold>
      )}
    </>
  );
};

/** One procedure of a screening, with all that its verdict says, on one page. */
export const ProcedureVerdict = ({ screening, seen, ticking }: Props & { readonly ticking: Ticking }) => {
  const { voice } = seen.known;
  const { atLeast, atMost } = screening;
  const words = { atLeast: outcomeWords(atLeast, voice), atMost: outcomeWords(atMost, voice) };
  return (
    <Stack gap="lg">
      {!screening.decided && <Text>{voice.say('words.undecided', words)}</Text>}
      <Reasons screening={screening} seen={seen} />
      <NextSteps screenings={[screening]} seen={seen} {...ticking} />
      <Timeline screening={screening} seen={seen} />
      <OpenQuestions screening={screening} seen={seen} />
      <ChangedMixture screening={screening} seen={seen} />
      <MixturePreview screening={screening} seen={seen} />
      <Alternatives screening={screening} seen={seen} />
      <Changes screening={screening} seen={seen} />
      <Stack gap={0}>
        <Section folded blocks={checkedBlocks(screening, voice)} />
        <Section folded blocks={notKnownBlocks(screening, voice)} />
        <Section folded blocks={notAddressedBlocks(screening, voice)} />
        <Known screening={screening} seen={seen} />
      </Stack>
    </Stack>
  );
};
