import type { Risk, Screening, StandingNote } from '@primum/engine';
import { type Block, type Entry, entries, entry, section } from '../layout/block.ts';
import type { Voice } from '../voice.ts';

/** A risk, and the findings that make it likelier in this person: what is certain before what is only possible. */
const riskEntry = ({ risk, raisedBy }: Risk, voice: Voice): Entry => {
  const certain = raisedBy.filter(({ answer }) => answer === 'yes');
  const titles = (certain.length > 0 ? certain : raisedBy).map(({ title }) => title).join(', ');
  return entry(voice.say(certain.length > 0 ? 'words.risk.raised' : 'words.risk.possible', { risk, titles }));
};

/** What a consent form says to this person: the risks of the findings one by one, then those of anyone in one line. */
export const riskBlocks = ({ risks }: Pick<Screening, 'risks'>, voice: Voice): readonly Block[] => {
  const raised = risks.filter(({ raisedBy }) => raisedBy.some(({ answer }) => answer === 'yes'));
  const general = risks.filter((one) => one.general && !raised.includes(one)).map(({ risk }) => risk);
  return section(
    voice.say('words.section.risks'),
    entries([
      ...raised.map((one) => riskEntry(one, voice)),
      ...(general.length === 0 ? [] : [entry(voice.say('words.risk', { risk: general.join(', ') }))]),
    ]),
  );
};

const noteEntry = ({ note, countries, citations }: StandingNote, voice: Voice): Entry => {
  const places = { note, citations: citations.join(', '), countries: countries.join(', ') };
  return entry(voice.say(countries.length === 0 ? 'words.note' : 'words.note.countries', places));
};

/** What a clinic should know of the procedure, whoever the patient is. */
export const noteBlocks = ({ notes }: Pick<Screening, 'notes'>, voice: Voice): readonly Block[] =>
  section(voice.say('words.section.notes'), entries(notes.map((one) => noteEntry(one, voice))));
