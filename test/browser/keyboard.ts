// Somebody who has a keyboard and nothing else.
import type { Page } from 'playwright-core';

/**
 * Presses keys, and counts them.
 * @example const { press, until, count } = keyboard(page); await until('Tab', 'button[type=submit]');
 */
export const keyboard = (page: Page) => {
  let pressed = 0;
  const press = async (key: string): Promise<void> => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  /** Goes on with a key until something has the focus. */
  const until = async (key: string, what: string, most = 60): Promise<void> => {
    for (let times = 0; times <= most; times += 1) {
      if ((await page.locator(':focus').and(page.locator(what)).count()) > 0) return;
      await press(key);
    }
    throw new Error(`${what} is not reached with ${key}`);
  };
  return { press, until, count: () => pressed };
};
