import { type AuditRow, listAudit, type Store } from '@primum/records';
import { listed, mapped } from './export-pieces.ts';
import { type Exported, type Exporting, recordsToExport } from './export-records.ts';

/** What an export is called, so that whoever reads it years later knows what it holds. */
export const EXPORT_SCHEMA = Object.freeze({ name: 'primum-person-export', version: 1 });

const ENTRIES = 200;

async function* auditOf(
  store: Store,
  { clinic, person }: Exporting,
): AsyncGenerator<Omit<AuditRow, 'clinic' | 'person'>> {
  for (let after = 0; ; ) {
    const rows = await listAudit(store, clinic, { person, after, limit: ENTRIES });
    for (const { clinic: _, person: __, ...entry } of rows) yield entry;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ENTRIES) return;
    after = last.seq;
  }
}

/** The report of a screening is kept as text, so that its bytes stay; it goes out as what it says. */
const withReport = (one: Exported): Exported => {
  const { content } = one;
  if (one.kind !== 'screening' || typeof content !== 'object' || content === null || !('report' in content)) return one;
  return { ...one, content: { ...content, report: JSON.parse(String(content.report)) } };
};

/**
 * Everything that is kept of a person as one JSON object, a piece at a time: their records by kind, every version of them, and who read
 * or wrote what.
 * @example await pipeline(exportJson(store, { clinic: 'north', person, by: 'u1' }), file)
 */
export async function* exportJson(store: Store, exporting: Exporting): AsyncGenerator<string> {
  const { clinic, person } = exporting;
  const about = { schema: EXPORT_SCHEMA, clinic, person, exported: store.now() };
  yield `${JSON.stringify(about).slice(0, -1)},\n"records": `;
  yield* listed(mapped(recordsToExport(store, exporting), withReport));
  yield ',\n"audit": ';
  yield* listed(auditOf(store, exporting));
  yield '}\n';
}
