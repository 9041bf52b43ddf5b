import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const Today = () => <Page title="Today">…</Page>;
