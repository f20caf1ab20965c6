/** @returns Whole basis points of `18.25%` or `0.1825`, cut; none of what is no rate. */
export function basisPoints(rate: string): number {
  const isPercentage = rate.endsWith('%');
  const [whole = '', decimals = ''] = rate.replace('%', '').split('.');
  const places = isPercentage ? 2 : 4;
  const digits = `${whole}${decimals.padEnd(places, '0').slice(0, places)}`;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
}

/** @returns Basis points as a percentage: `12.5%`. */
export function rateOf(points: number): string {
  const digits = String(points).padStart(3, '0');
  const decimals = digits.slice(-2).replace(/0+$/, '');
  return `${digits.slice(0, -2)}${decimals === '' ? '' : `.${decimals}`}%`;
}

/** @returns The whole units of an amount, cut; none of what is no amount. */
export function wholeUnits(amount: string): bigint {
  const [whole = ''] = amount.split('.');
  return /^\d{1,13}$/.test(whole) ? BigInt(whole) : 0n;
}
