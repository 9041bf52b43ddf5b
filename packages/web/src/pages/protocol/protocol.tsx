import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const ProtocolPage = () => <Page title="ProtocolPage">…</Page>;
