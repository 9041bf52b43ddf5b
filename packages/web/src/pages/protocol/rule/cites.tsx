import { Anchor, Group } from '@mantine/core';

/** The place on the page of a statement or citation. */
export const placeOf = (id: string): string => `source-${id}`;

/** Links from a clause to what it rests on; a screen reader reads the statement with the link. */
export const Cites = ({ cites }: { readonly cites: readonly string[] }) =>
  cites.length === 0 ? null : (
    <Group gap="xs" className="cites">
      {cites.map((id) => (
        <Anchor key={id} href={`#${placeOf(id)}`} aria-describedby={`${placeOf(id)}-text`} underline="always" size="sm">
          {id}
        </Anchor>
      ))}
    </Group>
  );
