import { SYSTEMS, type System } from '@primum/contract';
import { MODE_KEYS, readCode } from '../build/codes.ts';
import type { Draft } from '../draft.ts';
import { type Place, problemAt } from '../problem.ts';
import type { CodeLists } from '../shapes/common.ts';
import { luhn, verhoeff } from './check-digits.ts';
import type { Lint } from './lint.ts';

interface Standing {
  readonly system: System;
  readonly written: string;
  readonly place: () => Place;
}

const FORMS: Readonly<Record<System, RegExp>> = {
  icd10cm: /^[A-Z](\d([0-9A-Z](\.[0-9A-Z]{1,4})?)?)?$/,
  icd10: /^[A-Z](\d(\d(\.\d{1,2})?)?)?$/,
  snomed: /^\d{6,18}$/,
  atc: /^[A-Z](\d{2}([A-Z]([A-Z](\d{2})?)?)?)?$/,
  rxnorm: /^[1-9]\d{0,7}$/,
  loinc: /^(\d{1,5}-\d|LA\d{1,5}-\d)$/,
};
const MARKED: readonly System[] = ['snomed', 'rxnorm', 'loinc'];

/** The answers of LOINC (LA...) count their letters in, in a way of their own. */
const digitsHold = (system: System, code: string): boolean => {
  if (system === 'snomed') return verhoeff(code) && /[01]0\d$/.test(code);
  return system !== 'loinc' || code.startsWith('LA') || luhn(code.replace('-', ''));
};

const fault = ({ system, written }: Standing): readonly [string, string] | null => {
  const { code, display, verified } = readCode(written);
  if (!FORMS[system].test(code)) return [`\`${code}\` is no code of ${system}`, 'correct it'];
  if (!digitsHold(system, code)) return [`the check digit of ${system} \`${code}\` is wrong`, 'look the code up again'];
  if (!MARKED.includes(system)) return null;
  if (display === null) return [`the ${system} code \`${code}\` has no display`, 'write `CODE DISPLAY [V1]`'];
  if (verified === null || !/^V[1-4]$/.test(verified))
    return [`the ${system} code \`${code}\` is not marked as verified`, 'mark it [V1] to [V4], or leave it out'];
  return null;
};

const inLists = (lists: CodeLists, at: (system: System, index: number) => Place): readonly Standing[] =>
  SYSTEMS.flatMap((system) =>
    (lists[system] ?? []).map((written, index) => ({ system, written, place: () => at(system, index) })),
  );

const keys = [...MODE_KEYS, 'allergens'] as const;

const standing = ({ files }: Draft): readonly Standing[] => [
  ...files.concepts.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, raw]) =>
      raw === null ? [] : keys.flatMap((key) => inLists(raw[key], (system, index) => doc.at(id, key, system, index))),
    ),
  ),
  ...files.understood.flatMap((doc) => inLists(doc.value, (system, index) => doc.at(system, index))),
  ...files.measurements.flatMap((doc) => [
    ...inLists({ loinc: doc.value.loinc }, (_, index) => doc.at('loinc', index)),
    ...inLists(doc.value.values, (system, index) => doc.at('values', system, index)).map((one) => ({
      ...one,
      written: one.written.replace(/\s*=\s*\S+/, ''),
    })),
  ]),
];

/** Codes are what their system knows, as far as that can be told without asking it. */
export const codesFormed: Lint = {
  name: 'codes-formed',
  description:
    'Codes have the form and the check digit of their system; SNOMED CT, RxNorm and LOINC say how they were verified.',
  check: (draft) =>
    standing(draft).flatMap((one) => {
      const found = fault(one);
      return found === null ? [] : [problemAt(one.place(), ...found)];
    }),
};
