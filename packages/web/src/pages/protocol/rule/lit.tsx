import { createContext, type ReactNode, use, useMemo, useState } from 'react';

interface Light {
  readonly lit: readonly string[];
  readonly light: (cites: readonly string[]) => void;
}

const Lit = createContext<Light>({ lit: [], light: () => undefined });

/** Clauses and statements in it light up together. */
export const LitProvider = ({ children }: { readonly children: ReactNode }) => {
  const [lit, light] = useState<readonly string[]>([]);
  const value = useMemo(() => ({ lit, light }), [lit]);
  return <Lit value={value}>{children}</Lit>;
};

/** What makes something light up, with everything that shares a statement or citation with it, under the pointer or with the focus in it. */
export const useLit = (cites: readonly string[]) => {
  const { lit, light } = use(Lit);
  const isLit = cites.some((one) => lit.includes(one));
  const on = (): void => light(cites);
  const off = (): void => light([]);
  return {
    isLit,
    handlers: {
      'data-lit': isLit || undefined,
      onMouseEnter: on,
      onMouseLeave: off,
      onFocus: on,
      onBlur: off,
    },
  };
};
