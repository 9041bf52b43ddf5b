import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const AuditPage = () => <Page title="AuditPage">…</Page>;
