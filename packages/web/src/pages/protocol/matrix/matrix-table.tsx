import type { Procedure, Rule } from '@primum/engine';
import { Link } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { byTopic, topicName } from '../known/topics.ts';
import { Cell } from './cell.tsx';
import { WORDS } from './words.ts';

const Row = ({
  rule,
  procedures,
  known,
}: {
  readonly rule: Rule;
  readonly procedures: readonly Procedure[];
  readonly known: Known;
}) => (
  <tr>
    <th scope="row">
      <Link to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic: known.clinic, rule: rule.id }}>
        {known.voice.rule(rule.id)}
      </Link>
    </th>
    {procedures.map(({ id }) => (
      <Cell key={id} column={rule.columns[id]} known={known} />
    ))}
  </tr>
);

/** The rules by procedures, topic by topic; heads stay in sight. */
export const MatrixTable = ({
  rules,
  procedures,
  known,
}: {
  readonly rules: readonly Rule[];
  readonly procedures: readonly Procedure[];
  readonly known: Known;
}) => {
  const words = useWords(WORDS);
  return (
    <section className="matrix-frame" tabIndex={0} aria-label={words.caption}>
      <table className="matrix">
        <caption className="hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            {procedures.map(({ id }) => (
              <th key={id} scope="col">
                {known.voice.name('procedures', id)}
              </th>
            ))}
          </tr>
        </thead>
        {byTopic(rules).map(([topic, some]) => (
          <tbody key={topic}>
            <tr>
              <th scope="rowgroup" colSpan={procedures.length + 1} className="matrix-topic">
                <span>{topicName(topic, known.texts)}</span>
              </th>
            </tr>
            {some.map((rule) => (
              <Row key={rule.id} rule={rule} procedures={procedures} known={known} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
};
