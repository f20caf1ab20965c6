/** What one case came to. Texts as printed for whoever reads a failure. */
export interface Answer {
  readonly expected: string;
  readonly actual: string;
  readonly passed: boolean;
}

/** Why a case is not attempted: what the library does not do, or why the source is not to be matched. */
export interface Skipped {
  readonly skipped: string;
}

/** How one set of outside figures is put to the library, through its public interface alone. */
export interface Adapter {
  /** The set's file name without `.json`. */
  readonly set: string;
  /** Takes one of the file's `cases` as parsed from JSON; each adapter states the shape that it reads. */
  readonly answer: (example: never) => Answer | Skipped;
  /** Cases that need not pass, by id, each with the reason: the source is wrong, or its convention is not ours. */
  readonly allowed: Readonly<Record<string, string>>;
}
