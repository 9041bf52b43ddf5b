import { Input } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../words/language.tsx';
import { WORDS } from './one-words.ts';
import { SCAN_TYPES, wrongWith } from './scan.ts';

/** The letter that came back, as a file. */
export const ScanField = ({
  file,
  onFile,
}: {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}) => {
  const words = useWords(WORDS);
  const id = useId();
  const wrong = file === null ? null : wrongWith(file);
  return (
    <Input.Wrapper
      id={id}
      label={words.scan}
      description={words.scanHint}
      descriptionProps={{ id: `${id}-hint` }}
      error={wrong === null ? undefined : words[wrong]}
      errorProps={{ id: `${id}-wrong`, role: 'alert' }}
    >
      <input
        id={id}
        type="file"
        className="file"
        accept={SCAN_TYPES.join(',')}
        aria-describedby={wrong === null ? `${id}-hint` : `${id}-hint ${id}-wrong`}
        aria-invalid={wrong !== null}
        onChange={({ currentTarget }) => onFile(currentTarget.files?.[0] ?? null)}
      />
    </Input.Wrapper>
  );
};
