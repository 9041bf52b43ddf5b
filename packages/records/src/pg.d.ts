// The part of pg that this package uses; it brings no types.
declare module 'pg' {
  import type { PostgresPool } from 'kysely';

  interface PoolConfig {
    connectionString: string;
    options?: string;
    max?: number;
    connectionTimeoutMillis?: number;
  }

  interface PoolConstructor {
    new (config: PoolConfig): PostgresPool & { on(event: 'error', heard: (error: Error) => void): void };
  }

  interface ClientConstructor {
    /** Reads the address; connects to nothing. */
    new (config: PoolConfig): object;
  }

  const pg: { readonly Pool: PoolConstructor; readonly Client: ClientConstructor };
  export default pg;
}
