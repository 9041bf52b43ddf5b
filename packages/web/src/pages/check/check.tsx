import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const Check = () => <Page title="Check">…</Page>;
