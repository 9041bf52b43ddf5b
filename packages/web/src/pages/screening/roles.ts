import { useWords } from '../../words/language.tsx';
import { WORDS } from './override-words.ts';

const ROLES = ['director', 'physician', 'practitioner', 'reception'] as const;

/**
 * The roles of accounts in words, each once.
 * @example useRoles()(['physician', 'director']) // 'director or physician'
 */
export const useRoles = (): ((by: readonly string[]) => string) => {
  const words = useWords(WORDS);
  return (by) =>
    ROLES.filter((role) => by.includes(role))
      .map((role) => words[role])
      .join(` ${words.or} `);
};
