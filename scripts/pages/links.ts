import type { Artifact } from '@primum/contract';
import type { Texts } from '@primum/engine';

/** Links from a page to the files of the knowledge; `up` leads from the page to the root. */
export interface Links {
  readonly rule: (id: string) => string;
  readonly procedure: (id: string) => string;
}

/**
 * The links of a page, each with the name that its target has.
 * @example linksFrom('../', artifact, texts).procedure('some-procedure') // '[Some procedure](../knowledge/procedures/...)'
 */
export const linksFrom = (up: string, { rules }: Artifact, texts: Texts): Links => {
  const topics = new Map(rules.map(({ id, topic }) => [id, topic]));
  return {
    rule: (id) => `[${texts.rules[id]?.title ?? id}](${up}knowledge/rules/${topics.get(id)}/${id}.yaml)`,
    procedure: (id) => `[${texts.procedures[id] ?? id}](${up}knowledge/procedures/${id}.yaml)`,
  };
};
