import { type Finder, finderOf } from '@primum/words';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answers, BODY_PROBLEMS } from '../described.ts';
import type { Context } from '../options.ts';
import { findSchema, foundSchema } from '../schemas.ts';
import { textsOf } from '../texts.ts';

/** `POST /api/find`: what a name may mean. */
export const findRoutes: FastifyPluginAsyncZod<{ context: Context }> = async (app, { context: { artifact } }) => {
  const finders = new Map<string, Finder>();
  const finderIn = (lang: string): Finder => {
    textsOf(artifact, lang);
    const finder = finders.get(lang) ?? finderOf(artifact, lang);
    finders.set(lang, finder);
    return finder;
  };
  app.post(
    '/find',
    {
      schema: {
        summary: 'What a name may mean: a brand, a code, a few words, misspelt or not',
        description: 'What is found is for somebody to confirm. The text stands in the body, never in an address.',
        tags: ['knowledge'],
        body: findSchema,
        response: answers('application/json', foundSchema, 'What the text may mean', BODY_PROBLEMS),
      },
    },
    async ({ body }) => finderIn(body.lang ?? 'en')(body.text),
  );
};
