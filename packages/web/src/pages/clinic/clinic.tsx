import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const ClinicPage = () => <Page title="ClinicPage">…</Page>;
