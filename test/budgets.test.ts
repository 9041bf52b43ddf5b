// The budgets of DESIGN, section 10, that belong to pages: what each page of a client weighs, as the real server sends it.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDemo } from '../packages/server/src/demo/read.ts';
import { type Clinic, serveClinic } from './browser/clinic.ts';

const KB = 1024;
const PAGE = 30 * KB;
const SCRIPT = 8 * KB;
const MOST = 40;

/** A browser as far as forms and cookies go. */
interface Visitor {
  readonly get: (path: string) => Promise<string>;
  readonly post: (path: string, fields: URLSearchParams) => Promise<string>;
}

const visitorOf = ({ origin }: Clinic): Visitor => {
  const cookies = new Map<string, string>();
  const go = async (path: string, body?: URLSearchParams): Promise<string> => {
    const headers = { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), 'sec-fetch-site': 'same-origin' };
    const init = body === undefined ? {} : { method: 'POST', body };
    const response = await fetch(origin + path, { ...init, headers, redirect: 'manual' });
    for (const one of response.headers.getSetCookie()) {
      const [name = '', value = ''] = one.split(';', 1)[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    const text = await response.text();
    return response.status === 303 ? go(response.headers.get('location') ?? '') : text;
  };
  return { get: go, post: go };
};

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';

/** The form of a page as somebody fills it in who says yes to everything. */
const filledIn = (page: string): URLSearchParams => {
  const fields = new URLSearchParams();
  const boxes: string[] = [];
  for (const [tag] of page.matchAll(/<input\b[^>]*>/g)) {
    const [type, name, value] = [attribute(tag, 'type'), attribute(tag, 'name'), attribute(tag, 'value')];
    if (type === 'checkbox') boxes.push(name);
    else if (type !== 'radio' || value === 'yes' || !fields.has(name)) fields.set(name, value);
  }
  if (boxes[0] !== undefined) fields.set(boxes[0], 'yes');
  return fields;
};

const BIRTH = { day: '27', month: '3', year: '1991', birth: '27 3 1991' };

/** Every page on the way through a form, from the first to the last. */
const pagesFrom = async (visitor: Visitor, path: string, last: RegExp): Promise<readonly string[]> => {
  const pages = [await visitor.get(path)];
  for (let page = pages[0] ?? ''; !last.test(page); pages.push(page)) {
    if (pages.length > MOST) throw new Error('it does not end');
    const fields = filledIn(page);
    for (const [name, value] of Object.entries(BIRTH)) if (fields.has(name)) fields.set(name, value);
    if (!fields.has('go') && /name="go"/.test(page)) fields.set('go', 'next');
    page = await visitor.post(attribute(/<form\b[^>]*>/.exec(page)?.[0] ?? '', 'action'), fields);
  }
  return pages;
};

const title = (page: string): string => /<title>([^<]*)/.exec(page)?.[1] ?? '';
const sizeOf = (text: string): number => gzipSync(text).length;

describe('a page for clients', () => {
  let clinic: Clinic;
  beforeAll(async () => {
    clinic = await serveClinic({ ...readDemo(), clients: [] });
  });
  afterAll(() => clinic.close());

  /** What a page weighs, gzip: itself and all that it names, and of that the scripts. */
  const weigh = async (visitor: Visitor, page: string, sizes: Map<string, number>) => {
    const named = [...page.matchAll(/<(?:link|script|img)\b[^>]*>/g)].map(([tag]) => ({
      path: attribute(tag, 'href') || attribute(tag, 'src'),
      script: tag.startsWith('<script'),
    }));
    for (const { path } of named) if (!sizes.has(path)) sizes.set(path, sizeOf(await visitor.get(path)));
    const sum = (all: typeof named) => all.reduce((total, { path }) => total + (sizes.get(path) ?? 0), 0);
    return { title: title(page), all: sizeOf(page) + sum(named), script: sum(named.filter(({ script }) => script)) };
  };

  const tooHeavy = async (visitor: Visitor, pages: readonly string[]) => {
    const sizes = new Map<string, number>();
    const weighed = await Promise.all(pages.map((page) => weigh(visitor, page, sizes)));
    return weighed.filter(({ all, script }) => all > PAGE || script > SCRIPT || all === 0);
  };

  it('of the self-check weighs 30 KB at the most with all that it loads, and 8 KB of that are scripts', async () => {
    const visitor = visitorOf(clinic);
    const pages = await pagesFrom(visitor, '/', /<a href="\/\?lang=/);
    expect(pages.length).toBeGreaterThan(15);
    expect(await tooHeavy(visitor, pages)).toEqual([]);
  });

  it('of the intake weighs 30 KB at the most with all that it loads, and 8 KB of that are scripts', async () => {
    const visitor = visitorOf(clinic);
    const { link } = await clinic.invite(
      clinic.artifact.procedures.filter(({ founding }) => founding).map(({ id }) => id),
    );
    const pages = await pagesFrom(visitor, link, /href="\/intake\?page=/);
    expect(pages.length).toBeGreaterThan(15);
    expect(await tooHeavy(visitor, pages)).toEqual([]);
  });
});
