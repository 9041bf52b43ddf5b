import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../words/language.tsx';
import type { Which } from './kept.ts';

/** To something printed of a screening, as PDF in the language spoken. */
export const PaperLink = ({
  which: { clinic, person, number },
  paper,
  children,
}: {
  readonly which: Which;
  readonly paper: 'record' | 'client-copy' | 'consent';
  readonly children: ReactNode;
}) => {
  const { lang } = useLanguage();
  const href = `/api/clinics/${clinic}/people/${person}/screenings/${number}/paper/${paper}?lang=${lang}`;
  return (
    <Button component="a" variant="default" href={href} target="_blank" rel="noopener">
      {children}
    </Button>
  );
};
