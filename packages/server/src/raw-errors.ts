import type { Socket } from 'node:net';
import { PROBLEM_TYPE, type ProblemKind, problemOf } from './problem.ts';

const KINDS: Readonly<Record<string, readonly [ProblemKind, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['too-slow', 'The request did not arrive in time; send it again.'],
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'The headers are too large; send fewer.'],
};

const UNREADABLE = ['bad-request', 'This is not HTTP that can be read; check the client.'] as const;

/** Answers on the bare connection what never became a request: too slow, too large a head, or no HTTP. */
export const answerRawError = (error: Error, socket: Socket): void => {
  if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) {
    socket.destroy();
    return;
  }
  const [kind, detail] = KINDS['code' in error ? String(error.code) : ''] ?? UNREADABLE;
  const problem = problemOf(kind, { detail });
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${problem.title}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      "Content-Security-Policy: default-src 'none';frame-ancestors 'none'",
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
};
