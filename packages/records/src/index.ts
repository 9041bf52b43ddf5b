export { type AuditFilter, type AuditPart, audit, type Done, listAudit, type Part } from './audit.ts';
export { backup, restore, takeIn } from './backup.ts';
export { addClinic, type Clinic, headOf, listClinics } from './clinics.ts';
export { doAudited } from './do-audited.ts';
export type { Writing } from './draft.ts';
export { type Erasing, erasePerson, scrub } from './erase.ts';
export { type Finding, type FoundPeople, findPeople } from './find-people.ts';
export type { Head } from './heads.ts';
export { findKnowledge, type Kept, keepKnowledge, keepProtocol, loadKnowledge, loadProtocol } from './kept.ts';
export { THING_KINDS, type ThingKind } from './kinds.ts';
export { type Memo, memoOf } from './memo.ts';
export { type Migration, migrate } from './migrations/migrate.ts';
export { openStore, type StoreOptions } from './open.ts';
export {
  type AddedPerson,
  addPerson,
  changePerson,
  listPeople,
  openPerson,
  type Person,
  type Retelling,
  readPerson,
  requirePerson,
  seePerson,
  type Told,
} from './people.ts';
export { type Place, placeIn, storeAt } from './place.ts';
export type { Counts } from './queue.ts';
export { requireReady } from './ready.ts';
export {
  append,
  type Entry,
  listRecords,
  newestOf,
  type OpenedRecord,
  openRecord,
  type RecordNote,
  readRecord,
} from './records.ts';
export { asRefusal, Refusal, type RefusalCode } from './refusal.ts';
export { type Replay, replay } from './replay.ts';
export type { Rests } from './rests.ts';
export { type KeptScreening, type RecordedScreening, recordScreening, type Screened } from './screening.ts';
export type { MasterSource } from './secret/master.ts';
export type { Store } from './store.ts';
export type { AuditRow, Database, Inside, Tables } from './tables.ts';
export {
  type Along,
  addThing,
  changeThing,
  listThings,
  openThings,
  type RecordedThing,
  readThing,
  type Telling,
  type Thing,
  type Things,
} from './things.ts';
export { type Fault, type Verdict, type Verifying, verify } from './verify/verify.ts';
export type { Recorded } from './write.ts';
