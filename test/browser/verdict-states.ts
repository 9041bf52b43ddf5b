// The states of a verdict, of what is decided of it, and of what is written down after the session.
import type { Page } from 'playwright-core';
import { WORDS as OVERRIDE_WORDS } from '../../packages/web/src/pages/screening/override-words.ts';
import { WORDS as VERDICT_WORDS } from '../../packages/web/src/pages/screening/words.ts';
import { WORDS as AFTER_WORDS } from '../../packages/web/src/pages/treatments/after-words.ts';
import { WORDS as TREAT_WORDS } from '../../packages/web/src/pages/treatments/words.ts';
import { OUTCOMES, type Screened, screenedAs, withNobody, withSecond } from './cast.ts';
import type { Clinic } from './clinic.ts';
import { typeIn } from './staff.ts';
import { at, press, refused, type State } from './states.ts';

const [OVERRIDE, VERDICT, AFTER, TREAT] = [OVERRIDE_WORDS.en, VERDICT_WORDS.en, AFTER_WORDS.en, TREAT_WORDS.en];

/** All that is folded. */
const UNFOLDED = `for (const one of document.querySelectorAll('main details')) one.open = true`;
const unfold = (page: Page): Promise<unknown> => page.evaluate(UNFOLDED);

/** Each of the six verdicts, as somebody meets it. */
export const verdicts = async (clinic: Clinic): Promise<readonly State[]> => {
  const states: State[] = [];
  for (const outcome of OUTCOMES) states.push(at((await screenedAs(clinic, outcome)).verdict, outcome, 'dark'));
  return [
    ...states,
    ['open questions, asked now', press(VERDICT.askNow)],
    ['all that is folded', unfold, 'paper'],
    [
      'another mixture, previewed',
      async (page) => {
        await page.getByRole('radio', { name: 'Not stated yet' }).first().check();
      },
    ],
  ];
};

/** Chooses everything that an override asks for but the second person. */
export const fillOverride = async (page: Page): Promise<void> => {
  await page.getByRole('group', { name: OVERRIDE.choose }).getByRole('checkbox').first().check();
  await page.getByRole('group', { name: OVERRIDE.reason }).getByRole('radio').first().check();
  await typeIn(page, { [OVERRIDE.text]: 'Spoken about with her specialist, who agrees.' });
};

/** Fills in what was done, with the lot and the aftercare. */
export const fillTreatment = async (page: Page): Promise<void> => {
  await typeIn(page, { [TREAT.name]: 'Invented Cocktail', [TREAT.lot]: 'LOT-17', [TREAT.expires]: '2027-03' });
  await page.getByLabel(TREAT.given).check();
};

const told = async (clinic: Clinic, { verdict }: Screened, decision: string): Promise<void> => {
  await clinic.ask('POST', `${verdict}/decision`, { decision });
};

/** What somebody does against a verdict, and after it. */
export const afterwards = async (clinic: Clinic): Promise<readonly State[]> => {
  const [hard, open, fine] = [
    await screenedAs(clinic, 'contraindicated', withNobody),
    await screenedAs(clinic, 'contraindicated', withSecond),
    await screenedAs(clinic, 'no-contraindication-found'),
  ];
  await told(clinic, fine, 'goes-ahead');
  const what = `people/${fine.person}/treatments/new?screening=${fine.number}`;
  return [
    at(`${hard.verdict}/override`, 'a rule that cannot be overridden', 'dark'),
    at(`${open.verdict}/override`, 'an override', 'dark'),
    ['an override that lacks something', refused(OVERRIDE.record)],
    ['an override that takes a second person', fillOverride],
    at(`people/${hard.person}/treatments/new?screening=${hard.number}`, 'a treatment that nobody decided on'),
    at(`${fine.verdict}/recorded`, 'a decision is recorded'),
    at(what, 'a treatment to write down'),
    [
      'a product that has expired',
      async (page) => {
        await typeIn(page, { [TREAT.name]: 'Invented', [TREAT.expires]: '2020-01' });
      },
      'dark',
    ],
    [
      'a treatment that is refused',
      async (page) => {
        await typeIn(page, { [TREAT.expires]: '2027-13' });
        await refused(TREAT.save)(page);
      },
    ],
    [
      'a treatment that is kept',
      async (page) => {
        await fillTreatment(page);
        await press(TREAT.save)(page);
        await page.getByRole('heading', { name: AFTER.followUps }).waitFor();
      },
    ],
    ['an adverse event to write down', unfold],
    [
      'a follow-up that is kept',
      async (page) => {
        await page.getByRole('radio', { name: AFTER.concern, exact: true }).check();
        await typeIn(page, { [AFTER.text]: 'It itches.' });
        await press(AFTER.keepFollowUp)(page);
        await page.getByText('It itches.').first().waitFor();
      },
    ],
    [
      'a treatment to correct',
      async (page) => {
        await page.getByRole('link', { name: TREAT.correct, exact: true }).click();
        await page.getByLabel(TREAT.why).waitFor();
      },
    ],
  ];
};
