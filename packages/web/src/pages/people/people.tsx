import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const People = () => <Page title="People">…</Page>;
