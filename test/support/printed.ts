// Records that never were, with everything that is printed of them.
import type { Artifact } from '@primum/contract';
import { CATEGORIES, screen } from '@primum/engine';
import type { Printed } from '@primum/paper';

export const ON = '2026-11-21';

interface Said {
  readonly concepts: readonly string[];
  readonly lang: string;
  readonly complete: boolean;
  /** Default: all. */
  readonly procedures?: readonly string[];
}

/**
 * A record of somebody who said yes to some concepts, with everything that is printed of it.
 * @example recordPaper(printedFor(knowledge, { concepts: [], lang: 'en', complete: true }))
 */
export const printedFor = (knowledge: Artifact, { concepts, lang, complete, procedures }: Said): Printed => {
  const texts = knowledge.texts[lang];
  if (texts === undefined) throw new Error(`no ${lang}`);
  const said = { answer: 'yes' as const, on: '2026-11-20', said: 'in my own words', where: 'answers/a1' };
  const chart = {
    patient: { id: 'p1', birthDate: '1990-05-01' },
    facts: concepts.map((concept) => ({ concept, ...said })),
  };
  const report = screen(knowledge, chart, {
    on: ON,
    lang,
    ...(complete && { complete: CATEGORIES }),
    ...(procedures !== undefined && { procedures }),
  });
  return {
    clinic: 'North Street',
    contact: [],
    person: { id: 'p1', name: 'Ada Lovelace', birthDate: '1990-05-01' },
    record: { number: 7, at: `${ON}T10:11:12.000Z`, hash: 'ab'.repeat(32), name: 'Bo', role: 'physician' },
    appointment: { day: ON, time: '14:30' },
    report,
    chart,
    givers: new Map([['answers/a1', { from: 'client', name: 'client', at: `${ON}T09:08:07.000Z`, lang: 'pl' }]]),
    overrides: [],
    texts,
    artifact: knowledge,
  };
};
