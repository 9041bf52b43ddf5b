import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const PersonPage = () => <Page title="PersonPage">…</Page>;
