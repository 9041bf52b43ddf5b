import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const OverridePage = () => <Page title="OverridePage">…</Page>;
