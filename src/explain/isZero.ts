/** @returns Whether a written amount is nothing: "0.00", "0". */
export function isZero(amount: string): boolean {
  return /^-?0(\.0+)?$/.test(amount);
}
