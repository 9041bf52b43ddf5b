import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const StaffPage = () => <Page title="StaffPage">…</Page>;
