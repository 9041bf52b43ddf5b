import { Problem, problemIn } from '../../../api/problem.ts';

/** Whole lines out of pieces of text, as they come. */
async function* split(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

/**
 * The lines of JSON in pieces of text, wherever the pieces were cut.
 * @example for await (const line of linesIn(pieces)) console.log(line)
 */
export async function* linesIn<T>(pieces: AsyncIterable<string>): AsyncGenerator<T> {
  for await (const line of split(pieces)) if (line.trim() !== '') yield JSON.parse(line);
}

/**
 * Sends a request whose answer is lines of JSON, and gives them as they come.
 * @throws {Problem} what the server refused, or that no answer came
 */
export async function* linesOf<T>(path: string, signal: AbortSignal): AsyncGenerator<T> {
  const headers = { accept: 'application/x-ndjson' };
  const response = await fetch(`/api${path}`, { method: 'POST', headers, credentials: 'same-origin', signal }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      throw new Problem({ kind: 'offline', status: 0, detail: 'No answer came from the server.' });
    },
  );
  if (!response.ok || response.body === null) throw await problemIn(response);
  yield* linesIn<T>(textOf(response.body));
}
