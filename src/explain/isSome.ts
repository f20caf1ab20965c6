/** @returns Whether an amount or rate, as a plan writes it, is anything but zero. */
export function isSome(figure: string): boolean {
  return /[1-9]/.test(figure);
}
