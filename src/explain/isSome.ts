/** @returns Whether an amount, as a plan writes it, is anything but zero. */
export function isSome(amount: string): boolean {
  return /[1-9]/.test(amount);
}
