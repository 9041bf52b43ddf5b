import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { LANGUAGES, type Language } from './words.ts';

interface Speaking {
  readonly lang: Language;
  readonly speak: (lang: Language) => void;
}

const Spoken = createContext<Speaking>({ lang: 'en', speak: () => undefined });

/** The choice of a language is the only thing, with that of light or dark, that the console keeps in the browser. */
const KEPT = 'primum-language';

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((one) => one === text);

const first = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  const wanted = navigator.languages.map((one) => one.slice(0, 2)).find((one) => isLanguage(one));
  return wanted !== undefined && isLanguage(wanted) ? wanted : 'en';
};

/** Speaks to everything in it. */
export const SpeakingProvider = ({ children }: { readonly children: ReactNode }) => {
  const [lang, setLang] = useState(first);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const speaking = useMemo(() => {
    const speak = (chosen: Language): void => {
      localStorage.setItem(KEPT, chosen);
      setLang(chosen);
    };
    return { lang, speak };
  }, [lang]);
  return <Spoken value={speaking}>{children}</Spoken>;
};

/** The language spoken, and how to choose another. */
export const useLanguage = (): Speaking => use(Spoken);

/**
 * What a page says, in the language spoken.
 * @example const words = useWords(WORDS); return <h1>{words.title}</h1>;
 */
export const useWords = <T,>(words: { readonly [Key in Language]: T }): T => words[useLanguage().lang];
