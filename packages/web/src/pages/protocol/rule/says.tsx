import type { Rule } from '@primum/engine';
import { columnClauses, forbidsClauses } from '../known/clauses.ts';
import type { Known } from '../known/known.ts';
import { Clause } from './clause.tsx';
import { CriterionTree } from './criterion-tree.tsx';
import { EntryView } from './entry-view.tsx';
import { Part } from './part.tsx';

const Forbids = ({ rule, index, known }: { readonly rule: Rule; readonly index: number; readonly known: Known }) => {
  const { voice } = known;
  const forbids = rule.forbids[index];
  if (forbids === undefined) return null;
  const places = { kind: voice.name('kinds', forbids.kind), statements: forbids.statements.join(', ') };
  if (forbids.when === null) return voice.say('words.explain.forbids', places);
  return (
    <>
      {voice.say('words.explain.forbids.when', places)}
      <ul className="tree">
        <CriterionTree criterion={forbids.when} known={known} />
      </ul>
    </>
  );
};

/** What a rule says of each procedure: the disposition, while and until what, what lowers it, what to do, and why. */
export const Says = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => (
  <Part title={known.voice.say('words.explain.columns')}>
    <ul className="plain">
      {columnClauses(rule, known).map(({ id, cites, entries }) => (
        <Clause key={id} id={id} cites={cites}>
          {entries.map((entry) => (
            <EntryView key={entry.text} entry={entry} />
          ))}
        </Clause>
      ))}
      {forbidsClauses(rule, known).map(({ id, cites, index }) => (
        <Clause key={id} id={id} cites={cites}>
          <Forbids rule={rule} index={index} known={known} />
        </Clause>
      ))}
    </ul>
  </Part>
);
