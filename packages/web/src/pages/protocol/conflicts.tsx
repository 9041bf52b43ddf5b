import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const ConflictsPage = () => <Page title="ConflictsPage">…</Page>;
