/** How many examples each law is tried on: a thousand, or as few as the environment asks for. */
export const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1_000) } as const;
