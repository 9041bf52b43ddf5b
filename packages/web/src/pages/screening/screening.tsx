import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const ScreeningPage = () => <Page title="ScreeningPage">…</Page>;
