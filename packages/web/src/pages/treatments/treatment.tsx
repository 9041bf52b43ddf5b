import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const TreatmentPage = () => <Page title="TreatmentPage">…</Page>;
