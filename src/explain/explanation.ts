/** One sentence with the values that it speaks of, exactly as they stand in the plan. */
export interface Sentence {
  readonly key: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}
