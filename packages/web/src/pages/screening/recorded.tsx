import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const Recorded = () => <Page title="Recorded">…</Page>;
