import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const MatrixPage = () => <Page title="MatrixPage">…</Page>;
