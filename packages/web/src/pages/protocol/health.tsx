import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const HealthPage = () => <Page title="HealthPage">…</Page>;
