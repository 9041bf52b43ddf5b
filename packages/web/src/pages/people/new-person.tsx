import { Page } from '../../parts/page.tsx';

/** A page to be. */
export const NewPerson = () => <Page title="NewPerson">…</Page>;
