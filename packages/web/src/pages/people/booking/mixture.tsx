import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { WORDS } from '../appointment-words.ts';
import { useKnowledge } from '../knowledge.ts';

/** Components of the knowledge, one added after the other. */
export const Components = ({
  components,
  onComponents,
}: {
  readonly components: readonly string[];
  readonly onComponents: (components: readonly string[]) => void;
}) => {
  const words = useWords(WORDS);
  const { lang } = useLanguage();
  const { knowledge, nameOf } = useKnowledge();
  const left = Object.keys(knowledge?.components ?? {})
    .filter((id) => !components.includes(id))
    .map((value) => ({ value, label: nameOf('components', value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));
  return (
    <>
      {components.length === 0 && <Text>{words.nothingAdded}</Text>}
      {components.map((id) => (
        <Group key={id} justify="space-between">
          <Text>{nameOf('components', id)}</Text>
          <Button size="xs" variant="default" onClick={() => onComponents(components.filter((one) => one !== id))}>
            {words.remove(nameOf('components', id))}
          </Button>
        </Group>
      ))}
      <NativeSelect
        label={words.addComponent}
        value=""
        data={[{ value: '', label: words.choose }, ...left]}
        onChange={({ currentTarget }) => onComponents([...components, currentTarget.value])}
      />
    </>
  );
};

/** What goes into the skin: not stated, or just these. */
export const Mixture = ({
  components,
  onComponents,
}: {
  readonly components: readonly string[] | undefined;
  readonly onComponents: (components: readonly string[] | undefined) => void;
}) => {
  const words = useWords(WORDS);
  return (
    <Stack component="fieldset" className="boxed" gap="xs">
      <legend>{words.mixture}</legend>
      <Checkbox
        label={words.mixtureStated}
        description={words.mixtureHint}
        checked={components !== undefined}
        onChange={({ currentTarget }) => onComponents(currentTarget.checked ? [] : undefined)}
      />
      {components !== undefined && <Components components={components} onComponents={onComponents} />}
    </Stack>
  );
};
