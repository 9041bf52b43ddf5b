import { ButtonLink } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../appointment-words.ts';
import type { Whose } from '../queries.ts';

/** Back to the client, nothing saved. */
export const Back = ({ whose }: { readonly whose: Whose }) => (
  <ButtonLink variant="default" to="/clinics/$clinic/people/$person" params={whose}>
    {useWords(WORDS).cancel}
  </ButtonLink>
);
