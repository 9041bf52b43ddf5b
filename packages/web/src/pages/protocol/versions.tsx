import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const VersionsPage = () => <Page title="VersionsPage">…</Page>;
