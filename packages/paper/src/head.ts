import { CATEGORIES } from '@primum/engine';
import { protocolWords, type Voice } from '@primum/words';
import { type Piece, sentence } from './piece.ts';
import { moment, type Speaking, whoRows } from './printed.ts';

const appointmentRow = (
  { day, time }: { readonly day: string; readonly time: string },
  voice: Voice,
): readonly [string, string] => [
  voice.say('paper.appointment'),
  voice.say('paper.appointment.at', { date: voice.date(day), time }),
];

/** What a record says before anything else: whose it is, who made it with which knowledge, and what has to be known of that. */
export const headPieces = (printed: Speaking): readonly Piece[] => {
  const { appointment, person, record, report, voice } = printed;
  const { knowledge, complete, patient } = report;
  const name =
    record.role === null
      ? record.name
      : voice.say('paper.record.role', { name: record.name, role: voice.say(`paper.role.${record.role}`) });
  const made = { number: record.number, name, ...moment(record.at, voice) };
  const rows: readonly (readonly [string, string])[] = [
    ...whoRows(printed),
    ...(appointment === null ? [] : [appointmentRow(appointment, voice)]),
    [voice.say('paper.number'), person.id],
    [voice.say('paper.record'), voice.say('paper.record.made', made)],
  ];
  const categories = CATEGORIES.filter((one) => complete.includes(one)).map((one) =>
    voice.say(`words.category.${one}`),
  );
  const notices = [
    ...(patient.deceased ? [voice.say('words.deceased')] : []),
    ...(knowledge.approved ? [] : [voice.say('words.notApproved')]),
    ...(categories.length === 0 ? [] : [voice.say('words.complete', { categories: categories.join(', ') })]),
  ];
  return [
    { kind: 'facts', rows },
    ...notices.map((text): Piece => ({ kind: 'notice', text })),
    ...(knowledge.protocol === null ? [] : [sentence(protocolWords(knowledge.protocol, voice))]),
  ];
};
