import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const Clearances = () => <Page title="Clearances">…</Page>;
