import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const RulePage = () => <Page title="RulePage">…</Page>;
