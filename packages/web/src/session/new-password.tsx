import { useWords } from '../words/language.tsx';
import { PasswordField } from './password-field.tsx';
import { WORDS } from './password-words.ts';

/** A new password of one's own; the server wants at least twelve letters. */
export const NewPassword = () => {
  const words = useWords(WORDS);
  return (
    <PasswordField
      name="password"
      label={words.newPassword}
      description={words.passwordHint}
      autoComplete="new-password"
      minLength={12}
      required
    />
  );
};
