/** How far apart the dates of a series lie, as the sets write it. */
export type Every =
  | { readonly unit: 'day' | 'week' | 'month'; readonly count: number }
  | { readonly unit: 'semimonth'; readonly days: readonly [number, number] };

const MILLISECONDS_PER_DAY = 86_400_000;

/** Writes a series of the sets out as dates. A series by months that starts on a month's last day stays on last days. */
export function seriesDates(first: string, count: number, every: Every | null): readonly string[] {
  return Array.from({ length: count }, (_, index) => (every === null ? first : dateAfter(first, index, every)));
}

function dateAfter(first: string, steps: number, every: Every): string {
  const [year, month, day] = first.split('-').map(Number) as [number, number, number];
  switch (every.unit) {
    case 'semimonth': {
      const [early, late] = [Math.min(...every.days), Math.max(...every.days)];
      const half = (day > early ? 1 : 0) + steps;
      return dayOfMonth(year, month + Math.floor(half / 2), half % 2 === 0 ? early : late);
    }
    case 'month':
      return dayOfMonth(year, month + steps * every.count, day === lastDay(year, month) ? 31 : day);
    default: {
      const days = steps * every.count * (every.unit === 'week' ? 7 : 1);
      return text(Date.UTC(year, month - 1, day) + days * MILLISECONDS_PER_DAY);
    }
  }
}

function dayOfMonth(year: number, month: number, day: number): string {
  return text(Date.UTC(year, month - 1, Math.min(day, lastDay(year, month))));
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function text(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
