import { screen, withProtocol } from '@primum/engine';
import { audit } from './audit.ts';
import { differences } from './differences.ts';
import { loadKnowledge, loadProtocol } from './kept.ts';
import { type KeptScreening, openScreening } from './screening.ts';
import type { Store } from './store.ts';

/** Whether a screening comes out as it was kept; if not, at which places, without what stands there. */
export interface Replay {
  readonly same: boolean;
  readonly differs: readonly string[];
  /** The report as it was kept, byte for byte. */
  readonly report: string;
}

/** Screens again what a record holds, with the knowledge and protocol of then. */
export const replayContent = async (store: Store, clinic: string, content: KeptScreening): Promise<Replay> => {
  const knowledge = await loadKnowledge(store, clinic, content.knowledge);
  const protocol = content.protocol === null ? null : await loadProtocol(store, clinic, content.protocol);
  const under = protocol === null ? knowledge : withProtocol(knowledge, protocol);
  const again = JSON.stringify(screen(under, content.chart, content.request));
  const { report } = content;
  if (again === report) return { same: true, differs: [], report };
  return { same: false, differs: differences(JSON.parse(report), JSON.parse(again)), report };
};

/**
 * Screens a recorded screening again. That `by` did is in the audit log.
 * @throws {Refusal} when the record is no screening, or what it was made with is damaged
 * @example const { same, differs } = await replay(store, 'north', 12, { by: 'u7' })
 */
export const replay = async (
  store: Store,
  clinic: string,
  seq: number,
  { by }: { readonly by: string },
): Promise<Replay> => {
  const { person, content } = await openScreening(store, clinic, seq);
  await audit(store, clinic, { actor: by, action: 'replay-screening', person, record: seq });
  return replayContent(store, clinic, content);
};
