import { type DestinationStream, type Logger, pino } from 'pino';

interface Failed extends Error {
  readonly code?: unknown;
}

/**
 * What is logged of an error. Its message is left out, as it may repeat what a caller sent; so are the fields that
 * drivers add to theirs.
 */
function withoutMessage({ name, code, stack = '', cause }: Failed): object {
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name,
    ...(typeof code === 'string' && { code }),
    at,
    ...(cause instanceof Error && { cause: withoutMessage(cause) }),
  };
}

/** Logs as lines of JSON, which hold no body, no header, no address of a caller and no key. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutMessage, req: () => undefined, res: () => undefined },
  };
  return destination ? pino(options, destination) : pino(options);
}
