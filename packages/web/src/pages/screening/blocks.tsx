import { List, Text } from '@mantine/core';
import type { Block } from '@primum/words';
import type { ReactNode } from 'react';
import { Fold, Part } from './level.tsx';

const Body = ({ block }: { readonly block: Block }) => {
  if (block.kind === 'paragraph') return <Text>{block.text}</Text>;
  if (block.kind !== 'entries') return null;
  return (
    <List>
      {block.entries.map(({ text, details }) => (
        <List.Item key={text}>
          {text}
          {details.map((one) => (
            <Text key={one.label + one.text} size="sm" className="quiet">
              {one.label === '' ? one.text : `${one.label}: ${one.text}`}
            </Text>
          ))}
        </List.Item>
      ))}
    </List>
  );
};

/** A section as the report in words has it; nothing where it has nothing. */
export const Section = ({
  blocks,
  folded = false,
  children,
}: {
  readonly blocks: readonly Block[];
  readonly folded?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}) => {
  const [heading, ...rest] = blocks;
  if (heading?.kind !== 'heading') return null;
  // Blocks are said once and never move.
  // oxlint-disable-next-line no-array-index-key
  const body = rest.map((block, at) => <Body key={at} block={block} />);
  const all = (
    <>
      {body}
      {children}
    </>
  );
  return folded ? <Fold title={heading.text}>{all}</Fold> : <Part title={heading.text}>{all}</Part>;
};
