import { type Finding, type Knowledge, rank, type Screening } from '@primum/engine';

/** What would change an outcome: only days that pass by themselves, answers, results and clearances. */
export type Change =
  | { readonly by: 'day'; readonly date: string; readonly title: string }
  | { readonly by: 'over'; readonly event: string | null; readonly title: string }
  | { readonly by: 'result'; readonly title: string }
  | { readonly by: 'clearance'; readonly roles: readonly string[]; readonly title: string };

type Known = Pick<Knowledge, 'rules' | 'concepts'>;

/** Whether it rests on something in use: what would change it is then nothing that a report may name. */
const restsOnUse = ({ evidence }: Finding, { concepts }: Known): boolean =>
  evidence.some(({ concept, path }) => [concept, ...path].some((id) => concepts[id]?.lasts === 'use'));

/** Whether it is over one day: an episode that was said to be there. */
const restsOnEpisode = ({ evidence }: Finding, { concepts }: Known): boolean =>
  evidence.length > 0 && evidence.every(({ concept }) => concepts[concept]?.lasts === 'episode');

const RESULTS: readonly string[] = ['result', 'old-result', 'between-result', 'unclear-result'];

/**
 * Who may lower a finding by a clearance; nobody where its rule names nobody.
 * @example liftOf(finding, 'some-id', knowledge).length > 0
 */
export const liftOf = ({ rule }: Pick<Finding, 'rule'>, procedure: string, { rules }: Known): readonly string[] => {
  const column = rules.find(({ id }) => id === rule)?.columns[procedure];
  return column?.kind === 'ruling' && column.lift !== null ? column.lift.by : [];
};

const changesOf = (finding: Finding, procedure: string, known: Known): readonly Change[] => {
  const { title, until, lapsed, answer } = finding;
  const roles = liftOf(finding, procedure, known);
  const days: readonly Change[] = until !== null && 'date' in until ? [{ by: 'day', date: until.date, title }] : [];
  const over: readonly Change[] =
    days.length === 0 && restsOnEpisode(finding, known) && !restsOnUse(finding, known)
      ? [{ by: 'over', event: until !== null && 'event' in until ? until.event : null, title }]
      : [];
  const result: readonly Change[] = finding.evidence.some(({ kind }) => RESULTS.includes(kind))
    ? [{ by: 'result', title }]
    : [];
  const clearance: readonly Change[] =
    answer === 'yes' && roles.length > 0 && lapsed?.because !== 'refused' ? [{ by: 'clearance', roles, title }] : [];
  return [...days, ...over, ...result, ...clearance];
};

/**
 * What would change the outcome of a screening, beside the questions that are open: of every finding worse than precautions.
 * @example changesIn(screening, knowledge).filter(({ by }) => by === 'day')
 */
export const changesIn = ({ procedure, findings }: Screening, known: Known): readonly Change[] =>
  findings
    .filter(({ disposition, evidence }) => rank(disposition) > rank('precautions') && evidence.length > 0)
    .flatMap((finding) => changesOf(finding, procedure, known));
