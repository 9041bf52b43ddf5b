import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { WORDS } from '../parts/words.ts';
import { useWords } from '../words/language.tsx';

/** There is no such page. */
export const NotFound = () => {
  const words = useWords(WORDS);
  return (
    <Page title={words.missing}>
      <Link to="/">{words.home}</Link>
    </Page>
  );
};
