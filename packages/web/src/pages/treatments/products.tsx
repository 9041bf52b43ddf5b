import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../../words/language.tsx';
import { EMPTY_ROW, isExpired, type Row } from './draft.ts';
import { WORDS } from './words.ts';

interface ProductProps {
  readonly row: Row;
  readonly number: number;
  readonly day: string;
  readonly onRow: (row: Row) => void;
  readonly onRemove: () => void;
}

const Expiry = ({ row, day, onRow }: Pick<ProductProps, 'row' | 'day' | 'onRow'>) => {
  const words = useWords(WORDS);
  return (
    <TextInput
      label={words.expires}
      description={words.expiresHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={row.expires}
      pattern="\d{4}-\d{2}(-\d{2})?"
      title={words.expiresHint}
      autoComplete="off"
      flex="1 1 10rem"
      error={isExpired(row.expires, day) ? words.expired : undefined}
      onChange={({ currentTarget }) => onRow({ ...row, expires: currentTarget.value })}
    />
  );
};

const Product = ({ row, number, day, onRow, onRemove }: ProductProps) => {
  const words = useWords(WORDS);
  return (
    <Stack component="fieldset" className="boxed" gap="xs">
      <legend>{words.product(number)}</legend>
      <Group align="flex-start" gap="xs">
        <TextInput
          label={words.name}
          value={row.name}
          required={row.lot !== '' || row.expires !== ''}
          maxLength={300}
          autoComplete="off"
          flex="2 1 12rem"
          onChange={({ currentTarget }) => onRow({ ...row, name: currentTarget.value })}
        />
        <TextInput
          label={words.lot}
          value={row.lot}
          maxLength={300}
          autoComplete="off"
          flex="1 1 8rem"
          onChange={({ currentTarget }) => onRow({ ...row, lot: currentTarget.value })}
        />
        <Expiry row={row} day={day} onRow={onRow} />
      </Group>
      <Group>
        <Button variant="default" size="xs" onClick={onRemove}>
          {words.remove(number)}
        </Button>
      </Group>
    </Stack>
  );
};

/** The products that were used, with lot and expiry. */
export const Products = ({
  rows,
  day,
  onRows,
}: {
  readonly rows: readonly Row[];
  readonly day: string;
  readonly onRows: (rows: readonly Row[]) => void;
}) => {
  const words = useWords(WORDS);
  const list = useRef<HTMLDivElement>(null);
  const count = useRef(rows.length);
  useEffect(() => {
    if (rows.length > count.current) list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus();
    count.current = rows.length;
  }, [rows.length]);
  const next = Math.max(0, ...rows.map(({ key }) => key)) + 1;
  return (
    <Stack component="fieldset" className="boxed" gap="sm">
      <legend>{words.products}</legend>
      <Stack gap="sm" ref={list}>
        {rows.map((row, index) => (
          <Product
            key={row.key}
            row={row}
            number={index + 1}
            day={day}
            onRow={(changed) => onRows(rows.map((one) => (one.key === row.key ? changed : one)))}
            onRemove={() => onRows(rows.filter((one) => one.key !== row.key))}
          />
        ))}
      </Stack>
      <Group>
        <Button variant="default" onClick={() => onRows([...rows, { key: next, ...EMPTY_ROW }])}>
          {words.add}
        </Button>
      </Group>
    </Stack>
  );
};
