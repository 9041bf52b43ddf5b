import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Which } from './kept.ts';

/** The screening of the address. */
export const useWhich = (): Which => {
  const { clinic = '', person = '', number = '' } = useParams({ strict: false });
  return useMemo(() => ({ clinic, person, number: Number(number) }), [clinic, person, number]);
};
