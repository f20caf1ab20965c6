/** @returns The id of the field at a path, such as `account-balances-principal`. A rate is written in its value. */
export function fieldId(path: string): string {
  const written = path === 'account.contract.rate' ? `${path}.value` : path;
  return written.replace(/[^\w]+/g, '-').replace(/-$/, '');
}
