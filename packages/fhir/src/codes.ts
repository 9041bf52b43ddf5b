import type { CodeEntry, CodeMode, System } from '@primum/contract';
import type { Matched, Measurement, Result } from '@primum/engine';
import type { Codeable, Coding } from './codeable.ts';
import { isAtOrBelow, type Lexicon, plainCode, type Value } from './lexicon.ts';
import { OWN } from './own.ts';
import { codeNames } from './precise.ts';

/** Which entries of the knowledge a resource may use: a medicine is never an allergy, an allergy is nothing else. */
export type Domain = 'any' | 'medicine' | 'allergy';

/** What the knowledge makes of one code or name, about one concept. */
export interface Meaning {
  readonly mode: Exclude<CodeMode, 'none'>;
  readonly concept: string;
  readonly matched: Matched;
  /** It names the concept itself, not one of several things that the concept holds. */
  readonly names: boolean;
}

/** What the codings of one CodeableConcept mean. `placed`: understood, even when it means no rule. */
export interface Placement {
  readonly placed: boolean;
  readonly meanings: readonly Meaning[];
  readonly values: readonly Value[];
}

/** What one coding means. */
interface Hit {
  readonly placed: boolean;
  readonly meanings: readonly Meaning[];
  readonly values: readonly Value[];
}

const NOTHING: readonly never[] = [];
const CODE = /^[A-Z]\d[\dA-Z]+$/;

/** The systems that this URI names: itself, without a version, or an edition below it where codes are listed one by one. */
const systemsOf = (lexicon: Lexicon, uri: string): readonly System[] => {
  const plain = (uri.split('|')[0] ?? uri).replace(/\/$/, '');
  const exact = lexicon.systems.get(plain);
  if (exact !== undefined) return exact;
  return [...lexicon.systems]
    .filter(([known]) => plain.startsWith(`${known}/`))
    .flatMap(([, systems]) => systems.filter((system) => !lexicon.covered.has(system)));
};

/** Whether an entry may be used there: the code or name of a substance means an allergy in an allergy record only. */
export const fits = (
  lexicon: Lexicon,
  domain: Domain,
  { concept, within }: Pick<CodeEntry, 'concept' | 'within'>,
): boolean => {
  if (within === 'allergy' && domain !== 'allergy') return false;
  if (domain === 'any') return true;
  const allergy = concept !== null && lexicon.concepts.get(concept)?.category === 'allergies';
  return allergy === (domain === 'allergy');
};

/** The entries of the longest listed beginning of the code. */
const longest = (system: System, code: string, lexicon: Lexicon, domain: Domain): readonly CodeEntry[] => {
  for (let length = code.length; length > 0; length -= 1) {
    const all = lexicon.codes.get(`${system}|${code.slice(0, length)}`) ?? NOTHING;
    const entries = all.filter((entry) => fits(lexicon, domain, entry));
    if (entries.length > 0) return entries;
  }
  return NOTHING;
};

/** A code above listed ones may be any of them: it asks. */
const broader = (system: System, code: string, lexicon: Lexicon, domain: Domain): readonly CodeEntry[] =>
  (lexicon.broader.get(`${system}|${code}`) ?? NOTHING)
    .filter((entry) => fits(lexicon, domain, entry))
    .map((entry) => ({ ...entry, mode: 'ask' }));

/** A code that only another edition of its system lists: the URI may be wrong, so it asks. */
const misfiled = (system: System, code: string, lexicon: Lexicon, domain: Domain): readonly CodeEntry[] =>
  (lexicon.siblings.get(system) ?? NOTHING)
    .flatMap((sibling) => longest(sibling, code, lexicon, domain))
    .filter(({ mode }) => mode === 'is' || mode === 'ask')
    .map((entry) => ({ ...entry, mode: 'ask' }));

const meaningOf = (entry: CodeEntry, code: string, lexicon: Lexicon): readonly Meaning[] =>
  entry.mode === 'none' || entry.concept === null
    ? NOTHING
    : [{ mode: entry.mode, concept: entry.concept, matched: 'code', names: codeNames(lexicon, entry, code) }];

const hitOf = (system: System, code: string, entries: readonly CodeEntry[], lexicon: Lexicon, domain: Domain): Hit => {
  const values = lexicon.values.get(`${system}|${code}`) ?? NOTHING;
  const covered = lexicon.covered.has(system) && domain !== 'allergy';
  const placed = covered || entries.length > 0 || values.length > 0;
  return { placed, meanings: entries.flatMap((entry) => meaningOf(entry, code, lexicon)), values };
};

const hitIn = (system: System, written: string, lexicon: Lexicon, domain: Domain): readonly Hit[] => {
  if (!lexicon.byPrefix.has(system)) {
    const all = lexicon.codes.get(`${system}|${written}`) ?? NOTHING;
    return [
      hitOf(
        system,
        written,
        all.filter((entry) => fits(lexicon, domain, entry)),
        lexicon,
        domain,
      ),
    ];
  }
  const code = plainCode(written);
  if (!CODE.test(code)) return NOTHING;
  const entries = [longest, broader, misfiled]
    .map((find) => find(system, code, lexicon, domain))
    .find((found) => found.length > 0);
  return [hitOf(system, code, entries ?? NOTHING, lexicon, domain)];
};

const hitsOf = ({ system, code }: Coding, lexicon: Lexicon, domain: Domain): readonly Hit[] =>
  system === undefined || code === undefined
    ? NOTHING
    : systemsOf(lexicon, system).flatMap((one) => hitIn(one, code, lexicon, domain));

/** Without the questions that a more precise coding of the same resource has settled. */
const precise = (hits: readonly Hit[], lexicon: Lexicon): readonly Meaning[] => {
  const sure = hits.filter(({ meanings }) => meanings.some(({ mode }) => mode === 'is'));
  const known = sure.flatMap(({ meanings }) => meanings).filter(({ mode }) => mode === 'is');
  const related = (id: string): boolean =>
    known.some(({ concept }) => isAtOrBelow(lexicon, concept, id) || isAtOrBelow(lexicon, id, concept));
  return hits.flatMap((hit) =>
    sure.length === 0 || sure.includes(hit)
      ? hit.meanings
      : hit.meanings.filter(({ mode, concept }) => mode !== 'ask' || !related(concept)),
  );
};

/** Each meaning once; it names its concept itself where one of the same does. */
export const distinct = (meanings: readonly Meaning[]): readonly Meaning[] => {
  const known = new Map<string, Meaning>();
  for (const one of meanings) {
    const key = `${one.mode}|${one.concept}`;
    const before = known.get(key);
    known.set(key, before === undefined ? one : { ...before, names: before.names || one.names });
  }
  return [...known.values()];
};

/** Places a CodeableConcept by its codes. A coding that nobody places does not matter beside one that is placed. */
export const placeCodes = ({ codings }: Codeable, lexicon: Lexicon, domain: Domain): Placement => {
  const hits = codings.flatMap((coding) => hitsOf(coding, lexicon, domain));
  return {
    placed: hits.some(({ placed }) => placed),
    meanings: distinct(precise(hits, lexicon)),
    values: [...new Set(hits.flatMap(({ values }) => values))],
  };
};

/** A measurement, and what a result of it is called: by a LOINC code, or by the knowledge's own name. */
export interface Named {
  readonly measurement: Measurement;
  readonly called: Pick<Result, 'loinc'> | Pick<Result, 'kind'>;
}

const namedBy = ({ system, code }: Coding, lexicon: Lexicon): Named | undefined => {
  if (system === undefined || code === undefined) return undefined;
  const own = system === OWN.measurement ? lexicon.measurements.get(code) : undefined;
  if (own !== undefined) return { measurement: own, called: { kind: code } };
  const measurement = systemsOf(lexicon, system).includes('loinc') ? lexicon.results.get(code) : undefined;
  return measurement === undefined ? undefined : { measurement, called: { loinc: code } };
};

/** The measurement that a code names. */
export const measurementOf = ({ codings }: Codeable, lexicon: Lexicon): Named | undefined =>
  codings.map((coding) => namedBy(coding, lexicon)).find((one) => one !== undefined);
