import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import manifest from '../package.json' with { type: 'json' };
import { components } from './schemas.ts';

/** Describes every route that is added afterwards, from the same schemas that it is checked by. */
export const describeRoutes = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Primum',
        version: manifest.version,
        description:
          'May this person have this aesthetic procedure on this day, and if not, why, until when, and what instead? It supports a clinician’s decision and never replaces it.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'primum.session_token',
            description: 'Its name begins with `__Host-` where cookies travel over TLS only.',
          },
          intake: {
            type: 'apiKey',
            in: 'cookie',
            name: 'primum.intake',
            description: 'Of a client. Its name begins with `__Secure-` where cookies travel over TLS only.',
          },
        },
      },
    },
    transform: createJsonSchemaTransform({ schemaRegistry: components }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: components }),
  });
};
