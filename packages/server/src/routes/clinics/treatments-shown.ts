import type { Texts } from '@primum/engine';
import type { NameOf } from '../../clinics/colleagues.ts';
import type { PersonRecord } from '../../clinics/person-records.ts';
import type { KeptFollowUp, OneTreatment } from '../../clinics/treatments-kept.ts';

/** What was found afterwards, as it is shown. */
export const followUpShown = ({ number, at, author, content }: PersonRecord<KeptFollowUp>, nameOf: NameOf) => ({
  number,
  at,
  author,
  authorName: nameOf(author),
  ...content,
});

/** A treatment as it is shown, with what was found after it. */
export const treatmentShown = (
  { id, version, person, at, author, treatment }: OneTreatment,
  {
    followUps,
    texts,
    nameOf,
  }: { readonly followUps: readonly PersonRecord<KeptFollowUp>[]; readonly texts: Texts; readonly nameOf: NameOf },
) => {
  const { components, notScreened, products, ...kept } = treatment;
  return {
    id,
    version,
    person: person ?? '',
    written: { at, author, authorName: nameOf(author) },
    ...kept,
    products: [...products],
    ...(components !== undefined && { components: [...components] }),
    notScreened: [...notScreened],
    name: texts.procedures[treatment.procedure] ?? treatment.procedure,
    byName: nameOf(treatment.by),
    followUps: followUps.filter(({ content }) => content.treatment === id).map((one) => followUpShown(one, nameOf)),
  };
};
