/** A JSON list of many things, a piece at a time. */
export async function* listed(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}

/** Each of many things, changed. */
export async function* mapped<From, To>(items: AsyncIterable<From>, change: (one: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield change(item);
}
