import { Checkbox, Stack, Text } from '@mantine/core';

/** Some of several; none ticked is all of them, as the hint says. Where there is one only, nothing is asked. */
export const Only = ({
  legend,
  hint,
  all,
  chosen,
  onChosen,
}: {
  readonly legend: string;
  readonly hint: string;
  readonly all: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}) => {
  if (all.length < 2) return null;
  return (
    <Stack component="fieldset" className="boxed" gap="xs">
      <legend>{legend}</legend>
      <Text className="quiet">{hint}</Text>
      {all.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={({ currentTarget }) =>
            onChosen(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </Stack>
  );
};
