import type { Artifact } from '@primum/contract';
import type { Finding, Texts } from '@primum/engine';
import { listClinics, readPerson, type Store } from '@primum/records';
import { type Letter, type LetterPlan, type LetterPoint, letterText } from '@primum/words';
import { tablesOf } from '../accounts/tables.ts';
import { Refusal } from '../problem.ts';
import { textsBeside } from '../texts.ts';
import type { Identity } from './chart-of.ts';
import type { AskedFor } from './clearances-kept.ts';
import { artifactOf, findingIn, type OpenedScreening, readKeptScreening, reportIn } from './clearances-screening.ts';
import { namesOf } from './colleagues.ts';
import { contactOf } from './contact.ts';

/** Of whom a letter is, who reads it, and in which language. */
export interface LetterOf {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
  readonly lang: string;
}

const WIDTH = 76;

const plansOf = ({ points }: AskedFor, { kept }: OpenedScreening): readonly LetterPlan[] =>
  [...new Set(points.flatMap(({ procedures }) => procedures))].map((procedure) => ({
    procedure,
    areas: [...new Set(points.filter((one) => one.procedures.includes(procedure)).flatMap(({ areas }) => areas))],
    planned: kept.chart.planned?.[procedure] ?? {},
  }));

/** All of a finding that a letter tells. */
const saidOf = ({ title, why, evidence, statements, origin, actions }: Finding): string =>
  JSON.stringify([title, why, evidence, statements, origin, actions]);

/** Each rule with what was found; more than once where that is not the same for all procedures that it is asked about. */
const letterPoints = (asked: AskedFor, screening: OpenedScreening, artifact: Artifact, lang: string): LetterPoint[] => {
  const report = reportIn(artifact, screening, lang);
  const byRule = Map.groupBy(asked.points, ({ rule }) => rule);
  return [...byRule].flatMap(([rule, same]): readonly LetterPoint[] => {
    const term = Math.min(...same.map((point) => point.term));
    const after = same.some((point) => point.after);
    const found = [...new Set(same.flatMap((point) => point.procedures))].flatMap((procedure) => {
      const finding = findingIn(report, procedure, rule);
      return finding === undefined ? [] : [{ procedure, finding }];
    });
    const alike = Map.groupBy(found, ({ finding }) => saidOf(finding));
    return [...alike.values()].flatMap((group) => {
      const procedures = group.map(({ procedure }) => procedure);
      return group.slice(0, 1).map(({ finding }) => ({ finding, procedures, term, after }));
    });
  });
};

const requireLetters = (artifact: Artifact, served: Artifact, lang: string): Texts => {
  const texts = textsBeside(artifact, served, lang);
  if (Object.hasOwn(artifact.texts[lang]?.messages ?? {}, 'letter.title')) return texts;
  throw new Refusal(
    'not-now',
    'The knowledge of this screening is older than the letters; screen again and ask from that.',
  );
};

/** Whom it is from: the clinic, how it is reached now, and who wrote it. */
const senderOf = async (store: Store, clinic: string, { by }: AskedFor) => {
  const named = (await listClinics(store)).find(({ id }) => id === clinic);
  const contact = await contactOf(store, clinic);
  const nameOf = await namesOf({ database: tablesOf(store) }, by === undefined ? [] : [by]);
  return {
    clinic: named?.name ?? clinic,
    contact: [contact?.phone, contact?.email].flatMap((one) => one ?? []),
    writer: by === undefined ? null : nameOf(by),
  };
};

/**
 * What a letter that asks for a clearance says, out of the screening that it was asked from, and the texts of its language. That `by`
 * read that and who the person is is in the audit log. An answer has to reach the clinic where it is now, so names and contact are
 * those of the moment in which it is printed: the same record and the same contact give the same letter.
 * @throws {Refusal} when the knowledge has no such language
 * @example const { letter, texts } = await letterFor(store, { clinic: 'north', person, by: 'u7', lang: 'en' }, asked, served)
 */
export const letterFor = async (
  store: Store,
  of: LetterOf,
  asked: AskedFor,
  served: Artifact,
): Promise<{ readonly letter: Letter; readonly texts: Texts }> => {
  const { clinic, person, by, lang } = of;
  const screening = await readKeptScreening(store, of, asked.screening);
  const artifact = await artifactOf(store, clinic, screening.kept, served);
  const texts = requireLetters(artifact, served, lang);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  const { name, birthDate = null } = (await readPerson(store, clinic, person, { by })) as Identity;
  const { on, knowledge } = screening.report;
  const letter: Letter = {
    ...(await senderOf(store, clinic, asked)),
    person: { name, birthDate },
    on: asked.on,
    to: asked.from,
    addressee: asked.addressee ?? null,
    after: asked.after,
    plans: plansOf(asked, screening),
    points: letterPoints(asked, screening, artifact, lang),
    screening: { number: asked.screening, on, knowledge },
  };
  return { letter, texts };
};

/**
 * The same letter as text.
 * @throws {Refusal} as `letterFor` does
 * @example const text = await letterOf(store, { clinic: 'north', person, by: 'u7', lang: 'en' }, asked, served)
 */
export const letterOf = async (store: Store, of: LetterOf, asked: AskedFor, served: Artifact): Promise<string> => {
  const { letter, texts } = await letterFor(store, of, asked, served);
  return letterText(letter, texts, { width: WIDTH });
};
