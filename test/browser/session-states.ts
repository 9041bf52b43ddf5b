// The states of signing in, of one's own account, and of the frame around every page.
import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { WORDS as FRAME_WORDS } from '../../packages/web/src/frame/words.ts';
import { WORDS as ACCOUNT_WORDS } from '../../packages/web/src/session/account-words.ts';
import { WORDS as LINK_WORDS } from '../../packages/web/src/session/link-words.ts';
import { WORDS as PASSWORD_WORDS } from '../../packages/web/src/session/password-words.ts';
import { WORDS as SIGN_IN_WORDS } from '../../packages/web/src/session/words.ts';
import type { Clinic, SignIn } from './clinic.ts';
import { accountOf, goTo, signIn, typeIn } from './staff.ts';
import { at, press, type State } from './states.ts';

const [FRAME, ACCOUNT, LINK, SIGN_IN] = [FRAME_WORDS.en, ACCOUNT_WORDS.en, LINK_WORDS.en, SIGN_IN_WORDS.en];

/** Somebody who has just been invited. */
const NEWCOMER: SignIn = { email: 'newcomer@demo.example', password: 'a very long password' };

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP = 30_000;

/** The code that an authenticator shows for a key. */
const codeOf = (key: string, now = Date.now()): string => {
  const bits = key.replaceAll(/./g, (letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / STEP)));
  const hash = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const from = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(from) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
};

/** Follows the link that makes somebody staff. */
const follow = async (page: Page, clinic: Clinic): Promise<void> => {
  const { path } = await clinic.ask('POST', 'staff', { role: 'practitioner' });
  await goTo(page, clinic, String(path).replace(/^\/console/, ''));
};

/** Says who one is, and has an account. */
const makeAccount = async (page: Page): Promise<void> => {
  await typeIn(page, {
    [LINK.name]: 'Nora Demo',
    [LINK.email]: NEWCOMER.email,
    [PASSWORD_WORDS.en.newPassword]: NEWCOMER.password,
  });
  await press(LINK.create)(page);
  await page.getByRole('heading', { name: ACCOUNT.account }).waitFor();
};

/** Begins to turn the second factor on: the key is shown. */
const beginFactor = async (page: Page): Promise<void> => {
  const section = page.locator('section').filter({ hasText: ACCOUNT.secondFactor });
  await section.getByLabel(ACCOUNT.oldPassword, { exact: true }).fill(NEWCOMER.password);
  await press(ACCOUNT.turnOn)(page);
  await page.getByLabel(ACCOUNT.firstCode).waitFor();
};

/** The key that is shown, to be typed into an authenticator. */
const keyShown = (page: Page): Promise<string> => page.getByText(`${ACCOUNT.key}: `).locator('code').innerText();

/** Gives the first code: the second factor is on. */
const confirmFactor = async (page: Page, key: string): Promise<void> => {
  await page.getByLabel(ACCOUNT.firstCode).fill(codeOf(key));
  await press(ACCOUNT.confirm)(page);
  await page.getByText(ACCOUNT.isOn).waitFor();
};

const signOut = async (page: Page): Promise<void> => {
  await press(FRAME.signOut)(page);
  await page.getByLabel(SIGN_IN.email).waitFor();
};

/** Gives address and password; the code is asked for. */
const givePassword = async (page: Page): Promise<void> => {
  await typeIn(page, { [SIGN_IN.email]: NEWCOMER.email, [SIGN_IN.password]: NEWCOMER.password });
  await page.keyboard.press('Enter');
  await page.getByLabel(SIGN_IN.code).waitFor();
};

const giveWrong =
  (typed: Readonly<Record<string, string>>) =>
  async (page: Page): Promise<void> => {
    await typeIn(page, typed);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  };

/** A code counts once, so that the next one is given: it is there half a minute before. */
const giveCode = async (page: Page, key: string): Promise<void> => {
  await page.getByLabel(SIGN_IN.code).fill(codeOf(key, Date.now() + STEP));
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
};

/** From an invitation to being signed in with a second factor, with whatever may go wrong on the way. */
export const signingIn = (): readonly State[] => {
  let key = '';
  return [
    ['signing in', (page, clinic) => goTo(page, clinic, '')],
    [
      'a wrong password',
      giveWrong({ [SIGN_IN.email]: 'nobody@demo.example', [SIGN_IN.password]: 'wrong wrong' }),
      'dark',
    ],
    ['a link to set a new password', (page, clinic) => goTo(page, clinic, '/reset#made-up')],
    ['a link without what makes it one', (page, clinic) => goTo(page, clinic, '/reset')],
    ['a link that makes somebody staff', follow],
    ['one’s own account', makeAccount, 'dark'],
    ['turning on the second factor: the key, and the backup codes', beginFactor, 'dark'],
    ['a wrong first code', giveWrong({ [ACCOUNT.firstCode]: '000000' })],
    [
      'the second factor is on',
      async (page) => {
        key = await keyShown(page);
        await confirmFactor(page, key);
      },
    ],
    ['signed out', signOut],
    ['the code after the password', givePassword],
    ['a wrong code', giveWrong({ [SIGN_IN.code]: '000000' })],
    ['signed in with the code', (page) => giveCode(page, key)],
  ];
};

/** A minute before a session ends by itself. */
const NEARLY = 29 * 60_000;

const asReception = (page: Page, clinic: Clinic): Promise<void> => signIn(page, clinic, accountOf(clinic, 'reception'));

export const FRAME_STATES: readonly State[] = [
  ['Today of reception, without what was answered', asReception],
  at('clinic/audit', 'refused: a role without the right', 'dark'),
  at('people/00000000-0000-4000-8000-000000000000', 'no such client'),
  at('today?on=2030-01-01', 'an empty day'),
  ['nothing at this address', (page, clinic) => goTo(page, clinic, '/nowhere')],
  [
    'no connection',
    async (page) => {
      await page.context().setOffline(true);
      await page.getByText(FRAME.offline).waitFor();
    },
    'dark',
  ],
  [
    'the session ends soon',
    async (page, clinic) => {
      await page.context().setOffline(false);
      await goTo(page, clinic, '');
      await page.clock.fastForward(NEARLY);
      await page.getByRole('dialog').waitFor();
    },
    'dark',
  ],
];
