/**
 * Input that cannot be used. The message is one sentence: where, what is wrong, what to do.
 * It quotes the offending token and nothing else of the record.
 * @example throw new InputError('facts[3].on', '`2026-02-30` is no day of the calendar; write a real date, such as 2026-02-28.')
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Where in the input, as a path: `facts[3].on`. Empty when it is the input as a whole. */
  readonly place: string;

  constructor(place: string, sentence: string) {
    super(place === '' ? sentence : `${place}: ${sentence}`);
    this.place = place;
  }
}
