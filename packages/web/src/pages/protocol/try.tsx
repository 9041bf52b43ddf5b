import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const TryPage = () => <Page title="TryPage">…</Page>;
