import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useWords } from '../words/language.tsx';
import { WORDS } from './password-words.ts';

/** A field for a password, whose button that shows it is named in the language of the page. */
export const PasswordField = (props: PasswordInputProps) => {
  const words = useWords(WORDS);
  return (
    <PasswordInput
      {...props}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
    />
  );
};
