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

  const pg: { readonly Pool: PoolConstructor };
  export default pg;
}
