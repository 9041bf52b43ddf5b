import * as z from 'zod';

/** An id: lower-case words joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'an id is lower-case words joined by hyphens' });
export const ids = z.array(id);

/** The number of a statement of a source: letter, section, statement. */
export const statement = z
  .string()
  .regex(/^[A-Z]\d+(\.\d+)?$/, { error: 'a statement is a letter and numbers, such as `Q1.2`' });
export const statements = z.array(statement);

export const text = z.string().trim().min(1, { error: 'a text is empty' });
export const texts = z.array(text);
export const days = z.int().min(0);

/** Codes by system, each as `CODE` or `CODE DISPLAY [how verified]`. */
export const codes = z.strictObject({
  icd10cm: texts.optional(),
  icd10: texts.optional(),
  snomed: texts.optional(),
  atc: texts.optional(),
  rxnorm: texts.optional(),
  loinc: texts.optional(),
});
export type CodeLists = z.output<typeof codes>;

export const actions = z.array(z.strictObject({ who: id, what: id, strength: z.enum(['must', 'should', 'may']) }));
