import { defineConfig } from 'vitest/config';

// One browser at a time: what is measured shares two cores with nothing else. What it draws too late once is asked again.
const common = { fileParallelism: false, retry: 2, testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'page', include: ['test/**/*.test.ts'] } },
      { test: { ...common, name: 'screenshots', include: ['test/screenshots.ts'] } },
    ],
  },
});
