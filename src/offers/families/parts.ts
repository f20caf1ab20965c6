import type { PlanKind } from '../../account/index.ts';
import { type CalendarDate, type CalendarMonth, FREQUENCIES, type PlanFrequency } from '../../calendar/index.ts';
import { compareRatios, multiplyRatios, ONE, type Ratio, ratio, ZERO } from '../../money/index.ts';
import { ARREARS } from '../../schedule/index.ts';
import type { CandidateTerms } from '../candidate.ts';
import type { CapacityStretch, Ground } from '../ground.ts';

/** For everybody. */
export const ALWAYS = (): null => null;

/** @returns The counts of monthly installments that are tried, ascending: the grid's, and the longest allowed. */
export function countsFor(
  { grid, kinds }: Ground,
  kind: PlanKind,
  months: readonly number[] = grid.months,
): readonly number[] {
  const { most } = kinds[kind];
  const within = months.filter((count) => count <= most);
  const all = most > 0 && within.length < months.length ? [...within, most] : within;
  return [...new Set(all)].sort((one, other) => one - other);
}

/** @returns Every other count, the longest included: enough where months are moved beside. */
export function fewCountsFor(ground: Ground, kind: PlanKind): readonly number[] {
  const counts = countsFor(ground, kind);
  return counts.filter((_, index) => (counts.length - 1 - index) % 2 === 0);
}

/** @returns The counts of a frequency that make the same terms, up to the most that are read. */
export function countsEvery(counts: readonly number[], frequency: PlanFrequency, most: number): readonly number[] {
  const { periodsPerYear } = FREQUENCIES[frequency];
  return counts.map((months) => Math.floor((months * periodsPerYear) / 12)).filter((count) => count <= most);
}

/** A nominal yearly rate as terms carry it. */
export function yearly(value: Ratio) {
  return { value, per: 'year', quoted: 'nominal' } as const;
}

/** @returns The rates of the shares, from the highest on, each one once. */
export function ratesAt({ rateAt }: Ground, shares: readonly Ratio[]): readonly Ratio[] {
  const rates = shares.map(rateAt).sort((one, other) => compareRatios(other, one));
  return rates.filter((rate, index) => index === 0 || compareRatios(rate, rates[index - 1] as Ratio) !== 0);
}

/** @returns The first and the last of a list: enough where a further term is moved beside. */
export function ends<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 2 ? [items[0] as Item, items[items.length - 1] as Item] : items;
}

/** @returns The treatment that waives a share of what policy lets be waived of arrears, on signing; null where nothing is. */
export function waiving({ account, kinds }: Ground, kind: PlanKind, share: Ratio): CandidateTerms['treatment'] | null {
  const waived = ARREARS.flatMap((bucket) => {
    const most = kinds[kind].waivable[bucket] ?? ZERO;
    if (account.balances[bucket] === 0n || most.numerator === 0n) return [];
    const part = { waive: 'on-signing', share: multiplyRatios(most, share) } as const;
    return [[bucket, [{ pay: 'spread' } as const, part]] as const];
  });
  return waived.length === 0 ? null : Object.fromEntries(waived);
}

/** @returns Why nothing can be waived of arrears; null where something can. */
export function nothingToWaive(ground: Ground, kind: PlanKind): string | null {
  if (!ground.hasArrears) return 'there are no arrears to waive';
  return waiving(ground, kind, ratio(1n)) ? null : 'no rule of the policy lets arrears be waived';
}

/** @returns Why a family is not for this customer; null where hardship passes. */
export function notTemporary({ account }: Ground): string | null {
  return account.customer.hardship === 'temporary' ? null : 'hardship is not known to be temporary';
}

/** @returns Null where capacity changes on a date that is known. */
export function capacityStays({ kinds }: Ground): string | null {
  return kinds.installment.stretches.length > 1 ? null : 'capacity does not change on a known date';
}

/** @returns Installments that fall due before anything can be paid, the first a month after the start; zero for never. */
export function monthsUntilCapacity({ startDate }: Ground, stretches: readonly CapacityStretch[]): number {
  const first = stretches.find(({ capacity }) => capacity > 0n);
  return first ? Math.max(0, monthsApart(startDate, first.from) - 1) : 0;
}

/** @returns Whole calendar months from the month of a date to another. */
function monthsApart(date: CalendarDate, month: CalendarMonth): number {
  const indexOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return indexOf(month) - indexOf(date);
}

/** @returns Lengths of holidays: the grid's, and as long as nothing can be paid. */
function holidaysFor(ground: Ground, kind: PlanKind): readonly number[] {
  const { grid, kinds } = ground;
  const until = monthsUntilCapacity(ground, kinds[kind].stretches);
  return until > 0 ? [...new Set([...grid.holidays, until])] : grid.holidays;
}

/** @returns Why there is no holiday; null where hardship passes, or capacity is yet to come. */
export function noHoliday(ground: Ground): string | null {
  const later = monthsUntilCapacity(ground, ground.kinds.installment.stretches) > 0;
  return later ? null : notTemporary(ground);
}

/** @returns Every pair of two lists. */
export function pairs<One, Other>(ones: readonly One[], others: readonly Other[]): readonly (readonly [One, Other])[] {
  return ones.flatMap((one) => others.map((other) => [one, other] as const));
}

/** @returns Terms for every count of monthly installments at each of some rates. */
export function over(
  { monthly }: Ground,
  counts: readonly number[],
  rates: readonly Ratio[],
  terms: Partial<CandidateTerms> = {},
): readonly CandidateTerms[] {
  return pairs(counts, rates).map(([installments, rate]) => ({
    ...monthly,
    installments,
    rate: yearly(rate),
    ...terms,
  }));
}

/** @returns Every pair of a length and of a count that it leaves something of. */
export function within(lengths: readonly number[], counts: readonly number[]): readonly (readonly [number, number])[] {
  return pairs(lengths, counts).filter(([length, count]) => length < count);
}

/** @returns Terms at the contract rate with a holiday from the start on, for some counts. */
export function holidays(ground: Ground, kind: PlanKind, interest: 'simple' | 'freeze'): readonly CandidateTerms[] {
  return within(holidaysFor(ground, kind), fewCountsFor(ground, kind)).map(([months, installments]) => ({
    ...ground.monthly,
    installments,
    rate: yearly(ground.rateAt(ONE)),
    holiday: { after: 0, installments: months, interest, keeps: 'term' },
  }));
}
