/** Decimal text in whole units of so many decimals, without a float in between: `scaled('17.01', 4)` is 170100n. */
export function scaled(text: string, decimals: number): bigint {
  const match = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) throw new Error(`no decimal: ${text}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = decimals + Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  const value = shift >= 0 ? digits * 10n ** BigInt(shift) : rounded(digits, 10n ** BigInt(-shift));
  return sign === '-' ? -value : value;
}

function rounded(digits: bigint, divisor: bigint): bigint {
  return (digits * 2n + divisor) / (divisor * 2n);
}

/** @returns Whether two decimals differ by at most one unit of the decimals given. */
export function isClose(one: string, other: string, decimals: number): boolean {
  const difference = scaled(one, decimals + 4) - scaled(other, decimals + 4);
  return difference <= 10_000n && difference >= -10_000n;
}

/** @returns The same number with exactly so many decimals. */
export function withDecimals(text: string, decimals: number): string {
  return written(scaled(text, decimals), decimals);
}

/** A fraction of either sign and any size as a percentage, exactly: `1.5` is `150%`, `5e-05` is `0.005%`. */
export function asPercentage(fraction: string): string {
  const [whole, decimals = ''] = withDecimals(`${scaled(fraction, DIGITS)}e${2 - DIGITS}`, DIGITS).split('.');
  return `${[whole, decimals.replace(/0+$/, '')].filter(Boolean).join('.')}%`;
}

/** More than any source prints. */
const DIGITS = 60;

/** @returns The difference with exactly so many decimals. */
export function minus(one: string, other: string, decimals: number): string {
  return written(scaled(one, decimals) - scaled(other, decimals), decimals);
}

function written(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${value < 0n ? '-' : ''}${digits.slice(0, point)}${decimals === 0 ? '' : `.${digits.slice(point)}`}`;
}
