import type { Area, Component, Measurement } from '@primum/engine';
import type { Files } from '../read/files.ts';
import { readCode } from './codes.ts';

/** The kinds of result, in the order of their files. */
export const buildMeasurements = (files: Files): readonly Measurement[] =>
  files.measurements.map(({ name, value: { concept, of, loinc, shelfLife, scales } }) => ({
    id: name,
    concept,
    of,
    loinc: loinc.map((written) => readCode(written).code),
    shelfLife,
    scales,
  }));

/** What touches an area: said of it, or of the other. */
const touching = (files: Files, id: string): readonly string[] =>
  files.areas.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([other, about]) => {
      if (other === id) return about?.touches ?? [];
      return about?.touches.includes(id) ? [other] : [];
    }),
  );

/** The parts of the body. */
export const buildAreas = (files: Files): Readonly<Record<string, Area>> =>
  Object.fromEntries(
    files.areas.flatMap((doc) =>
      Object.entries(doc.value).map(([id, about]) => [
        id,
        { id, within: about?.within ?? null, touches: touching(files, id) },
      ]),
    ),
  );

/** What a planned mixture may hold. */
export const buildComponents = (files: Files): Readonly<Record<string, Component>> =>
  Object.fromEntries(
    files.components.flatMap((doc) => Object.entries(doc.value).map(([id, about]) => [id, { id, ...about }] as const)),
  );
