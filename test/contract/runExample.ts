import * as fc from 'fast-check';
import * as library from 'repayment-plan';
import * as explain from 'repayment-plan/explain';
import * as testing from 'repayment-plan/testing';
import { expect } from 'vitest';
import * as policies from '../../src/policies.ts';

/** A statement of an example whose value stands behind it in a comment: `plan.totals.paid; // '63766.25'`. */
const EXPECTATION = /^(.+?); \/\/ (.+)$/;

/** Runs a piece of documentation as its reader would, and returns how many values it promised. */
export function runExample(code: string): number {
  let checked = 0;
  const check = (actual: unknown, expected: unknown): void => {
    expect(actual).toEqual(expected);
    checked += 1;
  };
  /** A test of the reader's own suite: its body promises something, and is run at once. */
  const test = (_title: string, body: () => void): void => {
    body();
    checked += 1;
  };
  const script = code
    .replace(/import \{([^}]*)\} from 'repayment-plan';/g, 'const {$1} = library;')
    .replace(/import \{([^}]*)\} from 'repayment-plan\/policies';/g, 'const {$1} = policies;')
    .replace(/import \{([^}]*)\} from 'repayment-plan\/explain';/g, 'const {$1} = explain;')
    .replace(/import \{([^}]*)\} from 'repayment-plan\/testing';/g, 'const {$1} = testing;')
    .replace("import * as fc from 'fast-check';", '')
    .replace("import { expect, test } from 'vitest';", '')
    .split('\n')
    .map((line) => {
      const match = EXPECTATION.exec(line.trim());
      return match && !/^(const|import|if|try|throw)\b/.test(match[1] as string)
        ? `check(${match[1]}, ${match[2]});`
        : line;
    })
    .join('\n');
  const known = { library, policies, explain, testing, fc, check, expect, test };
  new Function(...Object.keys(known), script)(...Object.values(known));
  return checked;
}
