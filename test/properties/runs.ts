import * as fc from 'fast-check';

/**
 * The same examples in every run, so that a result can be had again; PROPERTY_SEED asks for others. Who imports this
 * file has the seed.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_124) });

/** How many examples each law is tried on: a thousand, or as few as the environment asks for. */
export const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1_000) } as const;
