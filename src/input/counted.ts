/** @returns A count with its noun, singular for one: "1 month", "0 months". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
