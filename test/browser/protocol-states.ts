// The states of the protocol and of the clinic itself.
import type { Page } from 'playwright-core';
import { WORDS as CLINIC_WORDS } from '../../packages/web/src/pages/clinic/words.ts';
import { WORDS as TRY_WORDS } from '../../packages/web/src/pages/protocol/try/words.ts';
import { WORDS as PROPOSE_WORDS } from '../../packages/web/src/pages/protocol/versions/propose-words.ts';
import { WORDS as VERSION_WORDS } from '../../packages/web/src/pages/protocol/versions/words.ts';
import { screenedAs } from './cast.ts';
import type { Clinic } from './clinic.ts';
import { typeIn } from './staff.ts';
import { at, press, refused, type State } from './states.ts';

const [CLINIC, PROPOSE, TRY, VERSIONS] = [CLINIC_WORDS.en, PROPOSE_WORDS.en, TRY_WORDS.en, VERSION_WORDS.en];

/** Proposes the knowledge as it is; the page of the proposal follows. */
const propose = async (page: Page): Promise<void> => {
  await press(PROPOSE.propose)(page);
  await page.getByRole('button', { name: VERSIONS.start }).waitFor();
};

const dryRun = async (page: Page): Promise<void> => {
  await press(VERSIONS.start)(page);
  await page.getByRole('button', { name: VERSIONS.adoptSure }).waitFor();
};

/** Puts something that a rule reads into the chart that is tried. */
const tryOne = async (page: Page, { artifact }: Clinic): Promise<void> => {
  const concept =
    artifact.rules.flatMap(({ criterion }) => ('concept' in criterion ? [criterion.concept] : []))[0] ?? '';
  const name = artifact.texts['en']?.concepts[concept] ?? '';
  await typeIn(page, { [TRY.search]: name });
  await page
    .getByRole('button', { name: TRY.add(name), exact: true })
    .first()
    .click();
};

const saveTried = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: TRY.saveDo }).scrollIntoViewIfNeeded();
  await typeIn(page, { [TRY.name]: 'made up' });
  await press(TRY.saveDo)(page);
  await page.getByText(TRY.holds).first().waitFor();
};

const pasteCopy = async (page: Page): Promise<void> => {
  const [summary] = await page.locator('summary').filter({ hasText: /^A: / }).all();
  await summary?.click();
  await page.getByLabel(CLINIC.copyText('A')).fill('Nothing of this stands in the document.');
};

const keepCopy = async (page: Page): Promise<void> => {
  await press(CLINIC.keep)(page);
  await page.getByText(/statements are in it word for word/).waitFor();
};

/** Everything that a director finds there. */
export const protocolStates = ({ artifact }: Clinic): readonly State[] => [
  at('protocol', 'the rules'),
  at('protocol/matrix', 'the matrix', 'dark'),
  at(`protocol/rules/${artifact.rules[0]?.id}`, 'a rule', 'dark'),
  at('protocol/rules/made-up', 'no such rule'),
  at('protocol/conflicts', 'conflicts'),
  at('protocol/health', 'how the rules do'),
  at('protocol/versions', 'versions'),
  at('protocol/versions/new', 'a version to propose'),
  ['a proposal', propose],
  ['a proposal, tried on every chart', dryRun],
  ['a proposal that somebody else has to adopt', refused(VERSIONS.adoptSure)],
  at('protocol/try', 'nothing tried yet'),
  ['something tried, with its verdict', tryOne, 'dark'],
  ['what was tried is kept as a case', saveTried],
  at('clinic', 'the clinic'),
  ['a copy of a document', pasteCopy],
  ['a copy that is kept', keepCopy],
  at('clinic/staff', 'staff'),
  at('clinic/audit', 'the audit log'),
];

const clearanceIn = async ({ ask }: Clinic): Promise<string> => {
  const { clearances } = (await ask('GET', 'clearances')) as { clearances: { person: string; id: string }[] };
  return `people/${clearances[0]?.person}/clearances/${clearances[0]?.id}`;
};

/** Everything that is there of a client. */
export const peopleStates = async (clinic: Clinic): Promise<readonly State[]> => {
  const { person, number } = await screenedAs(clinic, 'clearance-required');
  return [
    at('today', 'Today', 'dark'),
    at('people', 'clients'),
    at('people/new', 'somebody new'),
    at(`people/${await clinic.personOf('Maja')}`, 'a client', 'dark'),
    at(`people/${person}/details`, 'details to change'),
    at(`people/${person}/appointments/new`, 'a visit to book'),
    at(`people/${person}/erase`, 'a client to erase'),
    at(`people/${person}/emergency`, 'an emergency'),
    at('clearances', 'clearances', 'dark'),
    at(`people/${person}/clearances/new?screening=${number}`, 'a clearance to ask for'),
    at(await clearanceIn(clinic), 'a clearance'),
  ];
};

/** What a clinic sees where nothing was done yet. */
export const EMPTY: readonly State[] = [
  'today',
  'people',
  'clearances',
  'protocol/versions',
  'protocol/health',
  'clinic/staff',
  'clinic/audit',
].map((path) => at(path, `empty: ${path}`));
