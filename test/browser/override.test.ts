// A treatment against a verdict: overridden by one person, agreed by another, done, and written down.
import { expect } from 'vitest';
import { WORDS as AGREE_WORDS } from '../../packages/web/src/pages/screening/agree-words.ts';
import { WORDS as OVERRIDE_WORDS } from '../../packages/web/src/pages/screening/override-words.ts';
import { WORDS as RECORDED_WORDS } from '../../packages/web/src/pages/screening/recorded-words.ts';
import { WORDS as VERDICT_WORDS } from '../../packages/web/src/pages/screening/words.ts';
import { WORDS as TREAT_WORDS } from '../../packages/web/src/pages/treatments/words.ts';
import { screenedAs, withSecond } from './cast.ts';
import { accountOf, asDirector, goTo, signIn } from './staff.ts';
import { faultsIn, press, refused, WIDE } from './states.ts';
import { fillOverride, fillTreatment } from './verdict-states.ts';
import { walk } from './walk.ts';

const [AGREE, OVERRIDE, RECORDED] = [AGREE_WORDS.en, OVERRIDE_WORDS.en, RECORDED_WORDS.en];
const [VERDICT, TREAT] = [VERDICT_WORDS.en, TREAT_WORDS.en];

walk(
  'what stands in the way is overridden by two people who each sign in; what was done is written down with lot and aftercare',
  async ({ clinic, open }) => {
    const { person, verdict } = await screenedAs(clinic, 'contraindicated', withSecond);
    const physician = await open(WIDE);
    await signIn(physician, clinic, accountOf(clinic, 'physician'));
    await goTo(physician, clinic, `/clinics/demo/${verdict}`);
    await physician.getByRole('link', { name: VERDICT.override, exact: true }).click();
    await fillOverride(physician);
    await refused(OVERRIDE.record)(physician);
    await physician.getByLabel(OVERRIDE.second).selectOption({ index: 1 });
    await press(OVERRIDE.record)(physician);
    const waits = physician.getByText(AGREE.waits('Dana Demo'));
    expect(await faultsIn(physician, clinic, [['it waits for the second person', () => waits.waitFor()]])).toEqual([]);
    await physician.getByRole('radio', { name: VERDICT['goes-ahead'], exact: true }).check();
    await refused(VERDICT.record)(physician);

    const director = await open(WIDE);
    await asDirector(director, clinic);
    await goTo(director, clinic, `/clinics/demo/${verdict}`);
    const asked = director.getByText(AGREE.asked);
    expect(await faultsIn(director, clinic, [['the second person is asked', () => asked.waitFor()]])).toEqual([]);
    await press(AGREE.agree)(director);
    await director.getByText(/Dana Demo agreed/).waitFor();

    await press(VERDICT.record)(physician);
    await physician.getByRole('link', { name: RECORDED.treat, exact: true }).click();
    await fillTreatment(physician);
    await press(TREAT.save)(physician);
    await physician.getByText(TREAT.lotSaid('LOT-17')).waitFor();
    const kept = JSON.stringify(await clinic.ask('GET', `people/${person}/treatments`));
    expect(kept).toContain('"lot":"LOT-17"');
    expect(kept).toContain('"given":true');
  },
);
