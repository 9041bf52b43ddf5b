/** What the server refused, in its own sentence. `kind` is the end of the problem's `type`; `offline` where no answer came. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: string;
  readonly status: number;
  readonly pointer: string | undefined;
  readonly problems: readonly { readonly line: number; readonly what: string; readonly remedy: string }[];

  constructor(told: {
    readonly kind: string;
    readonly status: number;
    readonly detail: string;
    readonly pointer?: string | undefined;
    readonly problems?: Problem['problems'] | undefined;
  }) {
    super(told.detail);
    this.kind = told.kind;
    this.status = told.status;
    this.pointer = told.pointer;
    this.problems = told.problems ?? [];
  }
}

/** Whether an error is a problem of this kind. */
export const isProblem = (error: unknown, kind: string): boolean => error instanceof Problem && error.kind === kind;

/** The problem that an answer tells; one of our own where it is none. */
export const problemIn = async (response: Response): Promise<Problem> => {
  const status = response.status;
  if (!(response.headers.get('content-type') ?? '').startsWith('application/problem+json'))
    return new Problem({ kind: 'fault', status, detail: `The server answered ${status}.` });
  const { type = '', detail = '', pointer, problems } = await response.json();
  return new Problem({ kind: String(type).split(':').at(-1) ?? '', status, detail, pointer, problems });
};
