/**
 * What was typed into a form, by the names of its fields.
 * @example onSubmit={(event) => mutate(textOf(event.currentTarget))}
 */
export const textOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
