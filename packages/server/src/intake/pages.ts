import { escaped, pageOf } from '../pages/html.ts';
import { type Contact, contactLine } from '../questions/contact-line.ts';
import { langOf } from '../questions/words.ts';
import { INTAKE_LANGS, type Words, wordsIn } from './words.ts';

/** In which language a page is. */
export type Language = ReturnType<typeof wordsIn>;

/** The same page in the other languages; one that a form was sent to has no address, and leads on. */
const others = ({ lang }: Language, path: string): string =>
  `<p class="languages">${INTAKE_LANGS.filter((one) => one !== lang)
    .map((one) => `<a href="${path}?lang=${one}" lang="${one}" hreflang="${one}">${wordsIn(one).words.name}</a>`)
    .join(' ')}</p>`;

const page = ({ lang }: Language, title: string, body: string): string => pageOf(title, body, lang);

const reach = ({ lang }: Language, contact: Contact | null): string => contactLine(langOf(lang), contact)?.text ?? '';

/** A page that only says something. */
export const saidPage = (
  language: Language,
  what: 'noLink' | 'noSession' | 'locked' | 'tooMany' | 'fault',
  contact: Contact | null = null,
): string => {
  const [title, text] = language.words[what];
  // Wherever it was asked for: a link that is none has no other address.
  const languages = others(language, '');
  return page(
    language,
    title,
    `${languages}\n<h1>${escaped(title)}</h1>\n<p>${escaped(text)}</p>\n${reach(language, contact)}`,
  );
};

/** The fields of a date of birth. */
export const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

/** A date of birth as it was written into three fields. */
export type Written = Readonly<Record<Part, string>>;

/** What is wrong with it, and in which fields. */
export interface Wrong {
  readonly text: string;
  readonly parts: readonly Part[];
}

const field = (words: Words, part: Part, written: Written, wrong: Wrong | null): string => {
  const isWrong = wrong?.parts.includes(part) === true;
  return `<p><label for="${part}">${words[part]}</label>
<input id="${part}" name="${part}" type="text" inputmode="numeric" autocomplete="bday-${part}" maxlength="${part === 'year' ? 4 : 2}" size="${part === 'year' ? 4 : 2}" value="${escaped(written[part])}"${isWrong ? ' aria-invalid="true"' : ''}></p>`;
};

/** Stands before everything else, has the focus, and leads to the field: as people who use a keyboard or listen need it. */
const summary = (words: Words, { text, parts }: Wrong): string =>
  `<div class="problem" role="alert" aria-labelledby="problem" tabindex="-1" autofocus>
<h2 id="problem">${escaped(words.problem)}</h2>
<p><a href="#${parts[0] ?? 'day'}">${escaped(text)}</a></p>
</div>
`;

const EMPTY: Written = { day: '', month: '', year: '' };

/** Asks for the date of birth; where one was given that does not do, says why. It says nothing of anybody. */
export const birthDatePage = (
  language: Language,
  contact: Contact | null,
  written: Written = EMPTY,
  wrong: Wrong | null = null,
): string => {
  const { lang, words } = language;
  const said =
    wrong === null ? '' : `<p id="wrong" class="wrong">${escaped(words.error)}: ${escaped(wrong.text)}</p>\n`;
  const title = wrong === null ? words.birthDate : `${words.error}: ${words.birthDate}`;
  const body = `${others(language, '/intake')}
${wrong === null ? '' : summary(words, wrong)}<form method="post" action="/intake/birth-date?lang=${lang}" novalidate>
<fieldset aria-describedby="why hint${wrong === null ? '' : ' wrong'}">
<legend><h1>${escaped(words.birthDate)}</h1></legend>
<p id="why">${escaped(words.why)}</p>
<p id="hint">${escaped(words.hint)}</p>
${said}<div class="date">
${PARTS.map((part) => field(words, part, written, wrong)).join('\n')}
</div>
</fieldset>
<button type="submit">${escaped(words.go)}</button>
</form>
${reach(language, contact)}`;
  return page(language, title, body);
};
