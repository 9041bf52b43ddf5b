import { useWritten } from '../../../words/dates.ts';

/** A number with a bar beside it; the bar says nothing more than the number. */
export const Bar = ({ value, of, text }: { readonly value: number; readonly of: number; readonly text?: string }) => {
  const { number } = useWritten();
  const width = of === 0 ? 0 : (100 * value) / of;
  return (
    <span className="bar">
      <span className="bar-number">{text ?? number(value)}</span>
      <span className="bar-track" aria-hidden="true">
        <span style={{ width: `${width}%` }} />
      </span>
    </span>
  );
};
