import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const NewTreatment = () => <Page title="NewTreatment">…</Page>;
