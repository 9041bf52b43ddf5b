import type { CorrectTreatmentBody, Decisions, Treatment } from '@primum/contract';

/** A product as it is typed; `key` tells rows apart. */
export interface Row {
  readonly key: number;
  readonly name: string;
  readonly lot: string;
  readonly expires: string;
}

/** What was done, while it is typed. */
export interface Draft {
  readonly time: string;
  readonly area: string;
  readonly rows: readonly Row[];
  readonly components: readonly string[] | undefined;
  readonly settings: string;
  readonly given: boolean;
  readonly note: string;
}

export const EMPTY_ROW = Object.freeze({ name: '', lot: '', expires: '' });

/** What was kept, to be corrected. */
export const draftOf = ({ at, area, products, components, settings, aftercare, note }: Treatment): Draft => ({
  time: at.slice(11),
  area: area ?? '',
  rows: products.map(({ name, lot = '', expires = '' }, key) => ({ key, name, lot, expires })),
  components,
  settings: settings ?? '',
  given: aftercare.given,
  note: note ?? '',
});

/**
 * What was done, as it is sent: a row in which nothing stands is none.
 * @param day on which it was done
 * @param version of the aftercare that was shown
 * @example doneFrom({ ...draft, rows: [] }, '2026-11-28', '0.1.0').products // []
 */
export const doneFrom = (
  { time, area, rows, components, settings, given, note }: Draft,
  day: string,
  version: string | undefined,
): Omit<CorrectTreatmentBody, 'why'> => ({
  at: `${day}T${time}`,
  products: rows
    .filter((row) => [row.name, row.lot, row.expires].some((text) => text.trim() !== ''))
    .map(({ name, lot, expires }) => ({
      name: name.trim(),
      ...(lot.trim() !== '' && { lot: lot.trim() }),
      ...(expires.trim() !== '' && { expires: expires.trim() }),
    })),
  aftercare: { given, ...(given && version !== undefined && { version }) },
  ...(area !== '' && { area }),
  ...(components !== undefined && { components: [...components] }),
  ...(settings.trim() !== '' && { settings: settings.trim() }),
  ...(note.trim() !== '' && { note: note.trim() }),
});

/**
 * Whether a product had expired on a day; a month holds through its last day.
 * @example isExpired('2026-11', '2026-11-30') // false
 */
export const isExpired = (expires: string, day: string): boolean => {
  const text = expires.trim();
  return /^\d{4}-\d{2}(-\d{2})?$/.test(text) && text < day.slice(0, text.length);
};

/**
 * The procedures of a screening that go ahead: the newest decision of each counts.
 * @param decisions newest first
 * @example goingAhead(decisions) // ['painting']
 */
export const goingAhead = (decisions: Decisions['decisions']): readonly string[] => {
  const procedures = [...new Set(decisions.flatMap((one) => one.procedures))];
  return procedures.filter((id) => decisions.find((one) => one.procedures.includes(id))?.decision === 'goes-ahead');
};
