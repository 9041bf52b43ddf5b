import type { Artifact } from '@primum/contract';
import type { Chart } from '@primum/engine';
import {
  answersResources,
  clearanceResource,
  codedAs,
  entryOf,
  OWN,
  patientResource,
  type Resource,
  referenceTo,
  refusalEntry,
} from '@primum/fhir';
import { openThings, readPerson, type Store, type Thing } from '@primum/records';
import * as z from 'zod';
import { chartOf, type Identity, type KeptAnswers } from './chart-of.ts';
import { listed, mapped } from './export-pieces.ts';
import { type Exported, type Exporting, recordsToExport } from './export-records.ts';

const fileSchema = z.object({ type: z.string(), base64: z.string() });

/** The content of a record as a file: a file that was kept as it is, everything else as JSON. */
const attachmentOf = (content: unknown): object => {
  const { data: file } = fileSchema.safeParse(content);
  if (file !== undefined) return { contentType: file.type, data: file.base64 };
  return { contentType: 'application/json', data: Buffer.from(JSON.stringify(content), 'utf8').toString('base64') };
};

/** A record that no other resource stands for, whole: what a Bundle cannot say in its own words is not left out. */
const documentOf = ({ record, kind, at, author, content }: Exported, patient: Resource): Resource => ({
  resourceType: 'DocumentReference',
  id: `record-${record}`,
  status: 'current',
  type: codedAs(OWN.record, kind, kind),
  subject: referenceTo(patient),
  date: at,
  author: [{ display: author }],
  content: [{ attachment: attachmentOf(content) }],
});

/** Answers and identities have resources of their own, as they stand now. */
const SAID: readonly string[] = ['person', 'answers'];

/** What was decided by now. A refusal also counts, because no FHIR record brings a clearance into a chart. */
const decisions = (chart: Chart, patient: Resource, artifact: Artifact): readonly Resource[] => {
  const { clearances = [] } = chart;
  const notUnderstood = clearances.filter(({ decision }) => decision === 'refused').map(refusalEntry);
  return [
    ...answersResources({ facts: [], notUnderstood }, { id: 'refusals', patient, artifact }),
    ...clearances.map((one, at) => clearanceResource(one, { id: `clearance-${at + 1}`, patient })),
  ];
};

const THINGS = 200;

async function* answersOf(store: Store, { clinic, person }: Exporting): AsyncGenerator<Thing> {
  for (let after: Thing | undefined; ; ) {
    const page = await openThings(store, clinic, { kind: 'answers', person, after, limit: THINGS });
    yield* page;
    if (page.length < THINGS) return;
    after = page.at(-1);
  }
}

const answersFrom = (thing: Thing, patient: Resource, artifact: Artifact): readonly Resource[] => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  const { withdrawn, on: authored, ...content } = thing.content as KeptAnswers;
  return answersResources(content, { id: thing.id, patient, artifact, authored, withdrawn: withdrawn !== null });
};

/** What of a person FHIR has words for: who they are, their answers and results as they stand now, decisions. */
async function* said(store: Store, exporting: Exporting, artifact: Artifact): AsyncGenerator<Resource> {
  const { clinic, person, by } = exporting;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  const identity = (await readPerson(store, clinic, person, { by })) as Identity;
  const chart = await chartOf(store, clinic, person, { by });
  const patient = patientResource(chart.patient, identity);
  yield patient;
  for await (const thing of answersOf(store, exporting)) yield* answersFrom(thing, patient, artifact);
  yield* decisions(chart, patient, artifact);
  for await (const one of recordsToExport(store, exporting))
    if (!SAID.includes(one.kind)) yield documentOf(one, patient);
}

/**
 * Everything that is kept of a person as a FHIR R4 Bundle, a piece at a time. Read back, it gives the chart as it is kept, but for
 * agreements; a refusal counts as not understood.
 * @example await pipeline(exportFhir(store, { clinic: 'north', person, by: 'u1' }, artifact), file)
 */
export async function* exportFhir(store: Store, exporting: Exporting, artifact: Artifact): AsyncGenerator<string> {
  const head = { resourceType: 'Bundle', type: 'collection', timestamp: store.now() };
  yield `${JSON.stringify(head).slice(0, -1)},\n"entry": `;
  yield* listed(mapped(said(store, exporting, artifact), entryOf));
  yield '}\n';
}
