import { escaped, pageOf } from './html.ts';

type Json = Readonly<Record<string, unknown>>;

const objectAt = (value: unknown, key: string): Json => {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'object' && found !== null ? found : {};
};

/** The objects under a key, by name. */
const objectsAt = (value: unknown, key: string): readonly (readonly [string, Json])[] => {
  const holder = objectAt(value, key);
  return Object.keys(holder).map((name) => [name, objectAt(holder, name)]);
};

const textAt = (value: Json, key: string): string => (typeof value[key] === 'string' ? escaped(value[key]) : '');

/** What stands between backticks as code; the text is escaped already. */
const withCode = (html: string): string => html.replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** The name of a schema as a link, or the schema itself to open. */
const schemaHtml = (schema: Json): string => {
  const ref = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  if (ref !== undefined) return `<a href="#schema-${escaped(ref)}"><code>${escaped(ref)}</code></a>`;
  return `<details><summary>Schema</summary><pre tabindex="0">${escaped(JSON.stringify(schema, null, 2))}</pre></details>`;
};

const contentHtml = (holder: Json): string =>
  objectsAt(holder, 'content')
    .map(([type, media]) => `<code>${escaped(type)}</code> ${schemaHtml(objectAt(media, 'schema'))}`)
    .join(' ');

const parametersHtml = (operation: Json): string => {
  const list = Array.isArray(operation['parameters']) ? operation['parameters'] : [];
  const items = list.map((one: Json) => {
    const what = [textAt(one, 'in'), one['required'] === true ? 'required' : 'optional'].join(', ');
    return `<li><code>${textAt(one, 'name')}</code> (${what}) ${textAt(objectAt(one, 'schema'), 'description')}</li>`;
  });
  return items.length === 0 ? '' : `<p>Parameters</p>\n<ul>\n${items.join('\n')}\n</ul>`;
};

const answersHtml = (operation: Json): string => {
  const items = objectsAt(operation, 'responses').map(
    ([status, answer]) =>
      `<li><strong>${escaped(status)}</strong> ${textAt(answer, 'description')} ${contentHtml(answer)}</li>`,
  );
  return `<p>Answers</p>\n<ul>\n${items.join('\n')}\n</ul>`;
};

const operationHtml = (path: string, method: string, operation: Json): string => {
  const body = contentHtml(objectAt(operation, 'requestBody'));
  return [
    `<h2><code>${escaped(method.toUpperCase())} ${escaped(path)}</code></h2>`,
    `<p>${withCode(textAt(operation, 'summary'))}. ${withCode(textAt(operation, 'description'))}</p>`,
    parametersHtml(operation),
    body === '' ? '' : `<div>Body ${body}</div>`,
    answersHtml(operation),
  ]
    .filter((part) => part !== '')
    .join('\n');
};

const componentHtml = ([name, schema]: readonly [string, Json]): string =>
  `<h3 id="schema-${escaped(name)}">${escaped(name)}</h3>
<details><summary>Schema</summary><pre tabindex="0">${escaped(JSON.stringify(schema, null, 2))}</pre></details>`;

/**
 * The description of the API as a page to read. It needs no script, so that the strictest policy holds for it too.
 * @example docsPage(app.swagger())
 */
export const docsPage = (description: object): string => {
  const paths = objectAt(description, 'paths');
  const operations = Object.keys(paths).flatMap((path) =>
    objectsAt(paths, path).map(([method, one]) => operationHtml(path, method, one)),
  );
  const schemas = objectsAt(objectAt(description, 'components'), 'schemas').map(componentHtml);
  return pageOf(
    'Primum: the API',
    `<h1>The API of Primum</h1>
<p><a href="/">Primum</a>. This page is made from <a href="/api/openapi.json">the OpenAPI 3.1 description</a>.</p>
${operations.join('\n')}
<h2>Schemas</h2>
${schemas.join('\n')}`,
  );
};
