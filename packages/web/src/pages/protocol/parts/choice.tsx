import { NativeSelect } from '@mantine/core';

export interface Option {
  readonly value: string;
  readonly label: string;
}
export interface OptionGroup {
  readonly group: string;
  readonly items: readonly Option[];
}

const mutable = (option: Option | OptionGroup) =>
  'group' in option ? { group: option.group, items: [...option.items] } : option;

/** One of several; with `empty`, the first is none of them. */
export const Choice = ({
  label,
  options,
  empty,
  value,
  required = false,
  onValue,
}: {
  readonly label: string;
  readonly options: readonly (Option | OptionGroup)[];
  readonly empty?: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onValue: (value: string) => void;
}) => (
  <NativeSelect
    miw="12rem"
    label={label}
    data={[...(empty === undefined ? [] : [{ value: '', label: empty }]), ...options.map(mutable)]}
    value={value}
    required={required}
    onChange={({ currentTarget }) => onValue(currentTarget.value)}
  />
);
