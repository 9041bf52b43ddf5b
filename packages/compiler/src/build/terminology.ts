import { type CodeEntry, type NameEntry, SYSTEMS, type Terminology } from '@primum/contract';
import type { Files } from '../read/files.ts';
import type { RawConcept } from '../shapes/concept.ts';
import type { Meta, Systems } from '../shapes/meta.ts';
import { readBrand } from './brands.ts';
import { codeEntries, MODE_KEYS, MODES, readCode } from './codes.ts';
import { rawConcepts } from './concepts.ts';
import { belowOf } from './hierarchy.ts';

type Raws = ReadonlyMap<string, RawConcept>;
type Suggestions = readonly (readonly [RawConcept, string])[];

const ownCodes = (systems: Systems, id: string, raw: RawConcept): readonly CodeEntry[] => [
  ...MODE_KEYS.flatMap((key) => codeEntries(systems, raw[key], { mode: MODES[key], concept: id })),
  ...codeEntries(systems, raw.allergens, { mode: 'is', concept: id, within: 'allergy' }),
];

const ownNames = (id: string, raw: RawConcept): readonly NameEntry[] => [
  ...raw.ingredients.map((name) => ({ name, concept: id, kind: 'ingredient' as const })),
  ...raw.brands.map((written) => ({ ...readBrand(written), concept: id, kind: 'brand' as const })),
  ...raw.mayMean.map((name) => ({ name, concept: id, kind: 'maybe' as const })),
  ...raw.allergens.names.map((name) => ({
    name,
    concept: id,
    kind: 'ingredient' as const,
    within: 'allergy' as const,
  })),
];

/** Pairs of a concept and what it, or anything above it, suggests. */
const suggestions = (raws: Raws): Suggestions => {
  const parents = (id: string) => raws.get(id)?.parents ?? [];
  return [...raws].flatMap(([id, raw]) =>
    raw.suggests.flatMap((target) =>
      belowOf([...raws.keys()], parents, id).flatMap((low) => {
        const one = raws.get(low);
        return one === undefined ? [] : [[one, target] as const];
      }),
    ),
  );
};

const unique = <T>(entries: readonly T[]): readonly T[] => [
  ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
];

const values = (files: Files): Terminology['values'] =>
  files.measurements.flatMap(({ name, value }) =>
    SYSTEMS.flatMap((system) =>
      (value.values[system] ?? []).map((written) => {
        const [code = '', number = ''] = written.split(/\s*=\s*/);
        const unit = Object.keys(value.scales[0]?.units ?? {})[0] ?? '';
        return { system, code: code.trim(), kind: name, value: Number(readCode(number).code), unit };
      }),
    ),
  );

const allCodes = (files: Files, systems: Systems, raws: Raws, suggested: Suggestions): readonly CodeEntry[] =>
  unique([
    ...[...raws].flatMap(([id, raw]) => ownCodes(systems, id, raw)),
    ...suggested.flatMap(([raw, concept]) => codeEntries(systems, raw.codes, { mode: 'hint', concept })),
    ...files.understood.flatMap((doc) => codeEntries(systems, doc.value, { mode: 'none', concept: null })),
  ]);

const allNames = (raws: Raws, suggested: Suggestions): readonly NameEntry[] =>
  unique([
    ...[...raws].flatMap(([id, raw]) => ownNames(id, raw)),
    ...suggested.flatMap(([raw, concept]) =>
      [...raw.ingredients, ...raw.brands.map((written) => readBrand(written).name)].map((name) => ({
        name,
        concept,
        kind: 'hint' as const,
      })),
    ),
  ]);

const readSystem = ({ uris, byPrefix, covered }: Systems['icd10']) => ({ uris, byPrefix, covered });

/** What reading foreign records needs: systems, codes, names, words. */
export const buildTerminology = (files: Files, meta: Meta, systems: Systems): Terminology => {
  const raws = rawConcepts(files.concepts);
  const suggested = suggestions(raws);
  const { icd10cm, icd10, snomed, atc, rxnorm, loinc } = systems;
  return {
    systems: {
      icd10cm: readSystem(icd10cm),
      icd10: readSystem(icd10),
      snomed: readSystem(snomed),
      atc: readSystem(atc),
      rxnorm: readSystem(rxnorm),
      loinc: readSystem(loinc),
    },
    codes: allCodes(files, systems, raws, suggested),
    names: allNames(raws, suggested),
    localForms: meta.localForms,
    values: values(files),
  };
};
