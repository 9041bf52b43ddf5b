// Drawing: PDF/UA, the same bytes, and whatever anybody writes.
import type { Outcome } from '@primum/engine';
import { expect, test } from 'vitest';
import { drawer, type Paper, type Piece, printable } from '../src/index.ts';
import { SHAPES } from '../src/piece.ts';

const draw = await drawer();
const paperOf = (...pieces: readonly Piece[]): Paper => ({
  lang: 'en',
  title: 'A paper',
  date: '2030-06-01T10:11:12.000Z',
  size: 10,
  foot: ['Record 7'],
  page: 'Page {page} of {count}',
  pieces: [{ kind: 'title', text: 'A paper' }, ...pieces],
});
const saying = (text: string): Paper => paperOf({ kind: 'paragraph', text, tone: null });
const bytes = (paper: Paper): string => Buffer.from(draw(paper)).toString('latin1');
const OUTCOMES = Object.keys(SHAPES) as Outcome[];

test('the same paper has the same bytes, whoever draws it, and says no day but that of its record', async () => {
  const other = await drawer();
  const first = bytes(saying('Zażółć gęślą jaźń'));
  expect(Buffer.from(other(saying('Zażółć gęślą jaźń'))).toString('latin1')).toBe(first);
  expect(first).not.toBe(bytes(saying('Zażółć gęślą jaźn')));
  const days = first.match(/D:\d{8}|\d{4}-\d\d-\d\dT/g) ?? [];
  expect([...new Set(days)].toSorted()).toEqual(['2030-06-01T', 'D:20300601']);
});

test('it is tagged, says its language, and is PDF/UA-1 by the check of the compiler', () => {
  const drawn = bytes(saying('Nothing'));
  expect(drawn).toMatch(/pdfuaid:part>1</);
  expect(drawn).toMatch(/\/MarkInfo/);
  expect(drawn).toMatch(/\/Lang\s*\(en\)/);
  const jump = paperOf({ kind: 'heading', text: 'A heading that leaves a level out', level: 3 });
  expect(() => bytes(jump)).toThrow(/^A paper could not be drawn as PDF\/UA-1\.$/);
});

test('the six outcomes are drawn as six shapes', () => {
  const drawn = OUTCOMES.map((outcome) =>
    bytes(paperOf({ kind: 'verdict', shape: SHAPES[outcome], word: 'A word', text: 'The same.' })),
  );
  expect(new Set(drawn).size).toBe(6);
});

test.each(
  Object.entries({
    'signs of the markup':
      '#panic("no") #read("/etc/passwd") #sys.inputs $ x^2 $ *bold* _it_ `raw` @ref <label> // none /* none */',
    'quotes and brackets':
      '\\ \\u{41} "quoted" \'single\' [brackets] {braces} = heading - list + enum / term: x ~ -- ---',
    'what the font lacks, and what cannot be seen': '漢字 😀 \u202Eturned\u202C \u0000\u0007\uFEFF\u200B \uD800 عربي',
    'a word without an end': 'x'.repeat(5000),
    'lines of their own': 'a\nb\r\nc\td',
    nothing: '',
  }),
)('what somebody wrote is printed as it is, never read as markup: %s', (_, text) => {
  const table: Piece = {
    kind: 'cells',
    widths: [1, 1],
    header: ['a', 'b'],
    rows: [[{ lines: [{ label: text, text }] }, { lines: [] }]],
  };
  const entries = [{ text, tone: null, details: [{ label: '', text }] }];
  const drawn = bytes({
    ...paperOf({ kind: 'paragraph', text, tone: null }, table, { kind: 'checklist', entries }),
    foot: [text],
  });
  expect(drawn.startsWith('%PDF-')).toBe(true);
});

test('64 KB in somebody’s own words go on over as many pages as they need', () => {
  const pages = (text: string): number => Number(/\/Count (\d+)/.exec(bytes(saying(text)))?.[1]);
  expect(pages('in my own words '.repeat(4096))).toBeGreaterThan(8);
  expect(pages('short')).toBe(1);
});

test('no sign is dropped: what the font lacks, and what would turn or hide others, is given by its number', () => {
  expect(printable('Zażółć „gęślą” – “jaźń” ≤ 3 µg')).toBe('Zażółć „gęślą” – “jaźń” ≤ 3 µg');
  expect(printable('a\u202Eb\u200Bc漢😀')).toBe('a[U+202E]b[U+200B]c[U+6F22][U+1F600]');
});

test('every sign that is printed as itself is in the font, light and bold', () => {
  const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code));
  const own = all.filter((sign) => /\S/.test(sign) && sign === sign.normalize('NFC') && printable(sign) === sign);
  expect(own.length).toBeGreaterThan(1000);
  const text = own.map((sign) => (/\p{M}/u.test(sign) ? `a${sign}` : sign)).join(' ');
  expect(bytes(paperOf({ kind: 'paragraph', text, tone: null }, { kind: 'paragraph', text, tone: 'heading' }))).toMatch(
    /^%PDF-/,
  );
});
