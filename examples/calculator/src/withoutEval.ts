/**
 * zod asks the engine whether it may compile, which the page's policy forbids and the browser then reports. This tells it
 * so before the library is loaded: it must stand first among the imports.
 */
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };
