import { type Artifact, didYouMean, InputError, token } from '@primum/contract';
import type { Concept, Rule, Texts } from '@primum/engine';
import { explainConcept, explainRule } from '@primum/words';
import { textsOf } from '../options.ts';
import { layout } from '../paint.ts';
import { print } from '../print.ts';

interface Meant {
  readonly rule: Rule | null;
  readonly concept: Concept | null;
}

const byId = (artifact: Artifact, id: string): Meant => ({
  rule: artifact.rules.find((one) => one.id === id) ?? null,
  concept: Object.values(artifact.concepts).find((one) => one.id === id) ?? null,
});

/** The id of a name: a title, a concept's name, an ingredient or a brand. */
const idOfName = (artifact: Artifact, texts: Texts, name: string): string | null => {
  const same = (text: string): boolean => text.toLowerCase() === name.toLowerCase().trim();
  const title = Object.entries(texts.rules).find(([, rule]) => same(rule.title))?.[0];
  const concept = Object.entries(texts.concepts).find(([, text]) => same(text))?.[0];
  return title ?? concept ?? artifact.terminology.names.find((one) => same(one.name))?.concept ?? null;
};

/** What a word on the command line means: an id first, then a name. */
const meantBy = (artifact: Artifact, texts: Texts, word: string): Meant => {
  const direct = byId(artifact, word);
  if (direct.rule !== null || direct.concept !== null) return direct;
  const id = idOfName(artifact, texts, word);
  if (id !== null) return byId(artifact, id);
  const known = [...new Set([...artifact.rules.map((rule) => rule.id), ...Object.keys(artifact.concepts)])];
  throw new InputError(
    '',
    `${token(word)} is no rule and no concept of this knowledge; ${didYouMean(word, known, '`primum matrix` lists the rules.')}`,
  );
};

/** `primum explain RULE|CONCEPT`: an id that is both is explained as both. */
export const runExplain = (word: string, options: { readonly lang?: string }, artifact: Artifact): number => {
  const texts = textsOf(artifact, options.lang);
  const { rule, concept } = meantBy(artifact, texts, word);
  const parts = [
    ...(rule === null ? [] : [explainRule(artifact, rule, texts, layout())]),
    ...(concept === null ? [] : [explainConcept(artifact, concept, texts, layout())]),
  ];
  print(parts.join('\n\n'));
  return 0;
};
