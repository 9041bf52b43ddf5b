import type { Aftercare, Answer, Artifact } from '@primum/contract';
import { type Block, paragraph } from '../layout/block.ts';
import { unreviewedBlocks } from '../unreviewed.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { careBlocks } from './aftercare.ts';
import { type AnswerSetting, citedIn, questionBlocks } from './answer.ts';
import { type Cited, citedBlocks } from './backing.ts';

/** Which page: of which procedure, in which language, and which questions (default: all of them). */
export interface CompendiumOptions {
  readonly procedure: string;
  readonly lang: string;
  readonly questions?: readonly string[];
}

const settingOf = (artifact: Artifact, { procedure, lang }: CompendiumOptions): AnswerSetting => {
  const [texts, said] = [artifact.texts[lang], artifact.library.compendium.texts[lang]];
  if (texts === undefined || said === undefined) throw new Error(`The knowledge has no language ${lang}.`);
  const care = artifact.library.compendium.aftercare.find((one) => one.procedure === procedure) ?? null;
  return { artifact, procedure, texts, voice: voiceOf(texts), said, care };
};

/** Whose words come first, what this page does not speak of, and that nobody has approved it. */
const noteBlocks = ({ approved }: Artifact, voice: Voice): readonly Block[] => [
  paragraph(voice.say('words.compendium.protocol')),
  paragraph(voice.say('words.compendium.medicines')),
  ...(approved ? [] : [paragraph(voice.say('words.notApproved'), 'notice')]),
  ...unreviewedBlocks(voice),
];

const otherBlocks = (answers: readonly Answer[], { procedure, voice }: AnswerSetting): readonly Block[] => {
  const about = [...new Set(answers.map((one) => one.about))].filter((id) => id !== procedure);
  if (about.length === 0) return [];
  const names = about.map((id) => voice.name('procedures', id)).join(', ');
  const places = { about: names, procedure: voice.name('procedures', procedure) };
  return [paragraph(voice.say('words.compendium.other', places), 'notice')];
};

const citedInCare = (care: Aftercare | null): readonly Cited[] =>
  care === null ? [] : [{ ...care, citations: [] }, ...care.instructions, ...care.signs];

const answersOf = ({ library }: Artifact, { questions }: CompendiumOptions): readonly Answer[] =>
  library.compendium.answers.filter(({ id }) => questions?.includes(id) ?? true);

/**
 * The questions that people ask, with their answers for one procedure: what is written, and what its rules say.
 * @example renderText(compendiumBlocks(artifact, { procedure: 'picnic', lang: 'en' }))
 */
export const compendiumBlocks = (artifact: Artifact, options: CompendiumOptions): readonly Block[] => {
  const setting = settingOf(artifact, options);
  const { voice } = setting;
  const answers = answersOf(artifact, options);
  const procedure = voice.name('procedures', options.procedure);
  return [
    { kind: 'title', text: voice.say('words.compendium.title', { procedure }) },
    ...noteBlocks(artifact, voice),
    ...otherBlocks(answers, setting),
    ...answers.flatMap((answer) => questionBlocks(answer, setting)),
    ...citedBlocks(
      answers.flatMap((answer) => citedIn(answer, setting)),
      artifact,
      voice,
    ),
  ];
};

/**
 * What to do after a session of a procedure, when to contact the clinic and when to call for help.
 * @example renderText(aftercareBlocks(artifact, { procedure: 'picnic', lang: 'en' }))
 */
export const aftercareBlocks = (artifact: Artifact, options: CompendiumOptions): readonly Block[] => {
  const { care, said, voice } = settingOf(artifact, options);
  const procedure = voice.name('procedures', options.procedure);
  return [
    { kind: 'title', text: voice.say('words.aftercare.title', { procedure }) },
    ...noteBlocks(artifact, voice),
    ...(care === null ? [] : careBlocks(care, said, voice)),
    ...citedBlocks(citedInCare(care), artifact, voice),
  ];
};

/**
 * All questions and every aftercare on one page, with what the keys stand for once at its end.
 * @example renderMarkdown(handbookBlocks(artifact, 'en'))
 */
export const handbookBlocks = (artifact: Artifact, lang: string): readonly Block[] => {
  const { answers, aftercare } = artifact.library.compendium;
  const about = answers.map((answer) => ({ answer, setting: settingOf(artifact, { procedure: answer.about, lang }) }));
  const { said, voice } = settingOf(artifact, { procedure: '', lang });
  const name = (id: string): string => voice.name('procedures', id);
  const procedures = [...new Set(answers.map((one) => name(one.about)))].join(', ');
  const cares = aftercare.flatMap((care): readonly Block[] => [
    { kind: 'heading', text: voice.say('words.aftercare.title', { procedure: name(care.procedure) }) },
    ...careBlocks(care, said, voice),
  ]);
  const cited = [
    ...about.flatMap(({ answer, setting }) => citedIn(answer, setting)),
    ...aftercare.flatMap((care) => citedInCare(care)),
  ];
  return [
    { kind: 'title', text: voice.say('words.compendium.title', { procedure: procedures }) },
    ...noteBlocks(artifact, voice),
    ...about.flatMap(({ answer, setting }) => questionBlocks(answer, setting)),
    ...cares,
    ...citedBlocks(cited, artifact, voice),
  ];
};
