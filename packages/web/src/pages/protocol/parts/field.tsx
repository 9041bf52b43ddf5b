import { TextInput } from '@mantine/core';

/** A day, a number or a text, as somebody types it. */
export const Field = ({
  label,
  type = 'text',
  value,
  required = false,
  onValue,
}: {
  readonly label: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly value: string;
  readonly required?: boolean;
  readonly onValue: (value: string) => void;
}) => (
  <TextInput
    type={type}
    label={label}
    value={value}
    required={required}
    {...(type === 'number' && { step: 'any' })}
    onChange={({ currentTarget }) => onValue(currentTarget.value)}
  />
);
