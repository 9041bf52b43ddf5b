import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const ClearancePage = () => <Page title="ClearancePage">…</Page>;
