import type { Action, Lift, Texts } from '@primum/engine';
import { wordsNeeded } from '../build/texts.ts';
import type { Draft } from '../draft.ts';
import { type Place, type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { writtenRulings } from './written.ts';

type Kind = keyof Pick<Texts, 'actions' | 'risks' | 'events' | 'whiles' | 'roles' | 'goals' | 'notes'>;
interface Use {
  readonly kind: Kind;
  readonly id: string;
  readonly place: Place;
}

const ofActions = (actions: readonly Action[], place: Place): readonly Use[] =>
  actions.flatMap(({ who, what }): readonly Use[] => [
    { kind: 'roles', id: who, place },
    { kind: 'actions', id: what, place },
  ]);

const ofLift = (lift: Lift | null, place: Place): readonly Use[] =>
  lift === null ? [] : [...lift.by, ...lift.after].map((id) => ({ kind: 'roles', id, place }));

const uses = (draft: Draft): readonly Use[] => [
  ...writtenRulings(draft).flatMap(({ column, at }): readonly Use[] => [
    ...ofActions(column.actions, at('actions')),
    ...ofLift(column.lift, at('lift')),
    ...column.risks.map((id) => ({ kind: 'risks' as const, id, place: at('risks') })),
    ...(column.until === null ? [] : [{ kind: 'events' as const, id: column.until.event, place: at('until') }]),
    ...(column.while === null ? [] : [{ kind: 'whiles' as const, id: column.while, place: at('while') }]),
  ]),
  ...draft.files.procedures.flatMap((doc): readonly Use[] => [
    ...ofActions(doc.value.actions, doc.at('actions')),
    ...doc.value.goals.map((said) => ({
      kind: 'goals' as const,
      id: typeof said === 'string' ? said : said.goal,
      place: doc.at('goals'),
    })),
    ...doc.value.risks.map(({ risk }) => ({ kind: 'risks' as const, id: risk, place: doc.at('risks') })),
    ...doc.value.notes.map(({ note }) => ({ kind: 'notes' as const, id: note, place: doc.at('notes') })),
  ]),
];

const unused = (draft: Draft, used: readonly Use[]): readonly Problem[] =>
  draft.files.messages
    .filter(({ name }) => name !== 'gaps' && name !== 'roles')
    .flatMap((doc) =>
      Object.keys(doc.value)
        .filter((id) => !used.some((use) => use.kind === doc.name && use.id === id))
        .map((id) => problemAt(doc.at(id), `nothing uses \`${id}\` of messages/${doc.name}`, 'use it or take it out')),
    );

/** Keys of messages/. */
export const messages: Lint = {
  name: 'messages',
  description: 'Every action, risk, event, while, role and goal that is used exists, and is used if it exists.',
  check: (draft) => {
    const used = uses(draft);
    const kinds: readonly Kind[] = ['actions', 'risks', 'events', 'whiles', 'roles', 'goals', 'notes'];
    const known = new Map(kinds.map((kind) => [kind, new Set(wordsNeeded(draft.files, kind).map(({ id }) => id))]));
    const lost = used
      .filter(({ kind, id }) => known.get(kind)?.has(id) !== true)
      .map(({ kind, id, place }) =>
        problemAt(place, `\`${id}\` does not stand in messages/${kind}`, 'add it there, or correct it'),
      );
    return [...lost, ...unused(draft, used)];
  },
};
