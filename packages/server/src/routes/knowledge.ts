import type { Artifact } from '@primum/contract';
import type { Column, Procedure, Rule, Texts } from '@primum/engine';
import { explainRule } from '@primum/words';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import { answers } from '../described.ts';
import type { Context } from '../options.ts';
import { Refusal } from '../problem.ts';
import { idSchema, knowledgeSchema, langSchema, proceduresSchema, ruleSchema } from '../schemas.ts';
import { textsOf } from '../texts.ts';

const aboutKnowledge = (artifact: Artifact): z.infer<typeof knowledgeSchema> => ({
  version: artifact.version,
  sha256: artifact.sha256,
  approved: artifact.approved,
  procedures: artifact.procedures.map(({ id }) => id),
  rules: artifact.rules.map(({ id }) => id),
  languages: Object.keys(artifact.texts),
  unreviewed: Object.entries(artifact.texts).flatMap(([lang, texts]) => (texts.unreviewed === true ? [lang] : [])),
});

const aboutProcedure = (one: Procedure, texts: Texts): z.infer<typeof proceduresSchema>[number] => ({
  id: one.id,
  name: texts.procedures[one.id] ?? one.id,
  founding: one.founding,
  complete: one.complete,
  kinds: [...one.kinds],
  goals: one.goals.map((id) => ({ id, name: texts.goals[id] ?? id })),
  types: one.types.map((id) => ({ id, name: texts.types[one.id]?.[id] ?? id })),
  statements: [...one.statements],
});

/** Every column, those of the types included. */
const allColumns = (columns: readonly Column[]): readonly Column[] =>
  columns.flatMap((column) => [column, ...(column.kind === 'ruling' ? allColumns(Object.values(column.types)) : [])]);

const citedBy = (rule: Rule, key: 'statements' | 'citations'): ReadonlySet<string> => {
  const columns = allColumns(Object.values(rule.columns));
  return new Set(columns.flatMap((column) => (column.kind === 'ruling' ? column[key] : [])));
};

const aboutRule = (rule: Rule, artifact: Artifact, texts: Texts): z.infer<typeof ruleSchema> => {
  const { sources, citations } = artifact.library;
  const statements = citedBy(rule, 'statements');
  return {
    id: rule.id,
    title: texts.rules[rule.id]?.title ?? rule.id,
    topic: rule.topic,
    criterion: { ...rule.criterion },
    columns: Object.fromEntries(Object.entries(rule.columns).map(([id, column]) => [id, { ...column }])),
    why: { ...texts.rules[rule.id]?.why },
    statements: sources.flatMap((source) =>
      source.statements.filter(({ id }) => statements.has(id)).map(({ id, paraphrase }) => ({ id, paraphrase })),
    ),
    citations: [...citedBy(rule, 'citations')].flatMap((id) => {
      const citation = citations[id];
      return citation === undefined ? [] : [{ id, ...citation }];
    }),
    text: explainRule(artifact, rule, texts, { width: 100 }),
  };
};

const ruleOf = (artifact: Artifact, id: string): Rule => {
  const rule = artifact.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Refusal('not-found', 'There is no such rule; /api/knowledge lists them.');
  return rule;
};

/** What is served: the knowledge, the procedures, each rule. */
export const knowledgeRoutes: FastifyPluginAsyncZod<{ context: Context }> = async (app, { context: { artifact } }) => {
  const tags = ['knowledge'];
  const knowledge = answers('application/json', knowledgeSchema, 'The knowledge', ['too-many-requests']);
  const procedures = answers('application/json', proceduresSchema, 'The procedures', [
    'unusable-input',
    'too-many-requests',
  ]);
  const rule = answers('application/json', ruleSchema, 'The rule', [
    'not-found',
    'unusable-input',
    'too-many-requests',
  ]);
  app.get('/knowledge', { schema: { summary: 'Which knowledge is served', tags, response: knowledge } }, async () =>
    aboutKnowledge(artifact),
  );
  app.get(
    '/procedures',
    { schema: { summary: 'What can be asked about', tags, querystring: langSchema, response: procedures } },
    async ({ query }) => {
      const texts = textsOf(artifact, query.lang);
      return artifact.procedures.map((one) => aboutProcedure(one, texts));
    },
  );
  app.get(
    '/rules/:id',
    {
      schema: {
        summary: 'One rule, with what it rests on',
        tags,
        params: idSchema,
        querystring: langSchema,
        response: rule,
      },
    },
    async ({ params, query }) => aboutRule(ruleOf(artifact, params.id), artifact, textsOf(artifact, query.lang)),
  );
};
