import type { Audience, Locale } from './locale.ts';

/** One sentence, and the values it tells exactly as they stand in what is explained. */
export interface Sentence {
  /** Which text it is. */
  readonly key: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Sentences on one subject. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** A result in words. */
export interface Explanation {
  readonly locale: Locale;
  readonly audience: Audience;
  readonly title: string;
  readonly sections: readonly Section[];
}
