// A client without scripts: reads the pages of an intake and sends their forms.
import type { Clocked } from './clocked.ts';
import { browsing } from './invited.ts';
import { artifact } from './served.ts';

export type Fields = Readonly<Record<string, string>>;

const unescaped = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A page, and the address under which it was shown. */
export interface Seen {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

export const headingOf = ({ body }: Seen): string =>
  unescaped(/<h1>(.*?)<\/h1>/s.exec(body)?.[1]?.replaceAll(/<[^>]*>/g, '') ?? '');

/** What travels unseen in the form of a page. */
export const hiddenIn = ({ body }: Seen): Fields =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );

/** Which page of the path it is: `ask:ID`, `check` and so on. */
export const atOf = (seen: Seen): string => hiddenIn(seen)['at'] ?? '';

/** One client behind one cookie. */
export const asking = (served: Clocked, cookie: string) => {
  const browser = browsing(served);
  const see = async (url: string): Promise<Seen> => {
    const { statusCode, body, headers } = await browser.get(url, cookie);
    return statusCode === 303 ? see(String(headers.location)) : { url, status: statusCode, body };
  };
  const post = async (fields: Fields): Promise<Seen> => {
    const url = '/intake/answers';
    const { statusCode, body, headers } = await browser.give(cookie, fields, {}, url);
    return statusCode === 303 ? see(String(headers.location)) : { url, status: statusCode, body };
  };
  const after = (seen: Seen, fields: Fields = {}): Promise<Seen> => post({ ...hiddenIn(seen), go: 'next', ...fields });
  /** Answers every page as its place in the path says, until the check; all pages that were seen. */
  const walk = async (from: Seen, answers: (at: string, seen: Seen) => Fields): Promise<readonly Seen[]> => {
    const pages = [from];
    for (let seen = from; atOf(seen) !== 'check'; pages.push(seen)) {
      if (pages.length > 60 || seen.status !== 200) throw new Error(`${seen.status} ${atOf(seen)} ${headingOf(seen)}`);
      seen = await after(seen, answers(atOf(seen), seen));
    }
    return pages;
  };
  return { see, post, after, walk };
};

const EACH = new Set(artifact.library.intake.topics.flatMap(({ each = [] }) => each));

/** No to what a page asks one by one, and to the list behind it; nothing where it asks nothing so. */
export const noToEach = (body: string): Fields => {
  const asked = [...body.matchAll(/type="radio" id="pick-([a-z-]+)"/g)].flatMap(([, concept = '']) =>
    EACH.has(concept) ? [concept] : [],
  );
  if (asked.length === 0) return {};
  return { ...Object.fromEntries(asked.map((concept) => [`pick-${concept}`, 'no'])), none: 'yes' };
};

/** No to everything that is asked, except what is named. */
export const noBut =
  (but: Readonly<Record<string, Fields>> = {}) =>
  (at: string, { body }: Seen): Fields => {
    if (at === 'short')
      return Object.fromEntries(
        [...body.matchAll(/type="radio" id="(answer-[a-z-]+)" name="\1"/g)].map(([, name = '']) => [
          name,
          but[name]?.['answer'] ?? 'no',
        ]),
      );
    return at.startsWith('which:') ? { ...noToEach(body), ...but[at] } : (but[at] ?? { answer: 'no' });
  };
