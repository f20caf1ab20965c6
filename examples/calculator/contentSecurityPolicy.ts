/**
 * What the page may do: run and style itself from its own files, draw, and nothing else. It opens no connection, so that
 * what is typed into it cannot leave it.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** As the page says it of itself. */
export const PAGE_POLICY = DIRECTIVES.join('; ');

/** As a server says it: only a header can forbid that another page frames this one. */
export const SERVED_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');
