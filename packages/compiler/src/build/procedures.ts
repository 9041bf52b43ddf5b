import type { Procedure } from '@primum/engine';
import type { KindDoc } from '../read/files.ts';
import type { RawProcedure } from '../shapes/others.ts';

/**
 * The procedures in the order of their files; a goal without more rests on the statements of the procedure itself.
 * @example buildProcedures([picnic])[0].serves // [{ goal: 'lunch', sure: 'stated', statements: ['Q1.4'], citations: [] }]
 */
export const buildProcedures = (docs: readonly KindDoc<RawProcedure>[]): readonly Procedure[] =>
  docs.map(({ name, value }) => {
    const serves = value.goals.map((said) =>
      typeof said === 'string'
        ? { goal: said, sure: 'stated' as const, statements: value.statements, citations: [] }
        : said,
    );
    return { ...value, id: name, goals: serves.map(({ goal }) => goal), serves };
  });
