import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import envSchema from 'env-schema';

/** What the environment decides; every value has a default. */
export interface Configuration {
  readonly HOST: string;
  readonly PORT: number;
  /** A PostgreSQL server; the embedded one where left out. */
  readonly DATABASE_URL?: string;
  /** Where the embedded database keeps its files: a folder, or `memory` for nothing that outlives the process. */
  readonly DATA_FOLDER: string;
  /** Largest body, in bytes. */
  readonly BODY_LIMIT: number;
  /** Requests of one address in a minute. */
  readonly RATE_LIMIT: number;
  /** Longest time of a request, in milliseconds: to arrive, and then to be answered. */
  readonly TIME_LIMIT: number;
  /** Threads that search for proposals. */
  readonly WORKERS: number;
  readonly LOG_LEVEL: string;
}

const whole = (minimum: number, maximum: number, byDefault: number) => ({
  type: 'integer',
  minimum,
  maximum,
  default: byDefault,
});

const SCHEMA = {
  type: 'object',
  properties: {
    HOST: { type: 'string', minLength: 1, default: '127.0.0.1' },
    PORT: whole(0, 65_535, 3000),
    DATABASE_URL: { type: 'string', pattern: '^postgres(ql)?://' },
    DATA_FOLDER: { type: 'string', minLength: 1, default: fileURLToPath(new URL('../data', import.meta.url)) },
    BODY_LIMIT: whole(1024, 16_777_216, 1_048_576),
    RATE_LIMIT: whole(1, 1_000_000_000, 600),
    TIME_LIMIT: whole(100, 300_000, 10_000),
    WORKERS: whole(1, 64, Math.max(1, availableParallelism() - 1)),
    LOG_LEVEL: {
      type: 'string',
      enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      default: 'info',
    },
  },
};

interface EnvironmentError extends Error {
  readonly errors: readonly { readonly instancePath: string; readonly message?: string }[];
}

/**
 * Reads the configuration from an environment.
 *
 * @throws {Error} One message that names every variable that is wrong; it repeats no value, as one may be a password.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  try {
    return envSchema<Configuration>({ schema: structuredClone(SCHEMA), data: { ...environment }, env: false });
  } catch (error) {
    const { errors } = error as EnvironmentError;
    if (!Array.isArray(errors)) throw error;
    const wrong = errors.map(({ instancePath, message }) => `${instancePath.slice(1)} ${message}`);
    throw new Error(`the environment is wrong: ${wrong.join('; ')}`);
  }
}
