import * as z from 'zod/mini';
import type { AccountInput, PlanKind } from '../account/index.ts';
import type { AffordabilityInput } from '../affordability/index.ts';
import { forDigits, strictObject } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import {
  type CommonTerms,
  type Parties,
  partyCheck,
  partyFields,
  type TermsInput,
  termsField,
} from '../plans/index.ts';
import type { ParsedPolicy, PolicyInput } from '../policy/index.ts';
import { APPROVALS, type Approvals, type Question } from './question.ts';

/** Everything that is asked about plans of one account. */
export interface OfferInput<Kind extends PlanKind = PlanKind> {
  readonly account: AccountInput;
  /** The budget; without one nothing is short. */
  readonly affordability?: AffordabilityInput | null;
  /** As data or read before; without one nothing is refused. */
  readonly policy?: PolicyInput | ParsedPolicy | null;
  readonly kind: Kind;
  /** As the recipe of the kind takes them, but that a reduction which names no rate bears the contract's. */
  readonly terms?: TermsInput<Kind>;
  /** Whether a plan that some authority may grant will do (the default), or only one that needs nobody. */
  readonly approvals?: Approvals;
}

/** A schema of a question, told by what it reads: spelled out, its type would be longer than a compiler writes. */
export type QuestionSchema<Further extends z.core.$ZodLooseShape> = z.ZodMiniType<
  QuestionFields & { readonly [Key in keyof Further]: z.output<Further[Key]> },
  unknown
>;

/**
 * The schemas of a question: one shape a kind of plan, and what a function takes beside it.
 *
 * @param further - Fields that are the same for every kind.
 */
export function questionSchemas<Further extends z.core.$ZodLooseShape>(
  further: (digits: MinorDigits) => Further,
): Readonly<Record<MinorDigits, QuestionSchema<Further>>> {
  return forDigits((digits) => {
    const own = further(digits);
    const ofKind = <Kind extends PlanKind>(kind: Kind) =>
      strictObject({
        ...partyFields(digits),
        kind: z.literal(kind),
        terms: termsField(kind, digits),
        approvals: z._default(z.enum(APPROVALS), 'accepted'),
        ...own,
      }).check(partyCheck as never);
    return z.discriminatedUnion('kind', [
      ofKind('installment'),
      ofKind('extended-term'),
      ofKind('interest-reduction'),
      ofKind('principal-settlement'),
    ]) as unknown as QuestionSchema<Further>;
  });
}

/** A question as read, with the terms from which it starts. */
export interface ReadQuestion {
  readonly question: Question;
  /** Without the payment, which is a bound of the question. */
  readonly terms: CommonTerms;
}

/** What every question has, as read. */
export interface QuestionFields extends Omit<Parties, 'digits'> {
  readonly kind: PlanKind;
  readonly terms: CommonTerms;
  readonly approvals: Approvals;
}

/** A payment given beside a count, or where another term is asked for, is the most that an installment may be. */
export function questionOf(
  { terms: given, kind, approvals, ...parties }: QuestionFields,
  digits: MinorDigits,
): ReadQuestion {
  const { payment, ...terms } = given;
  const { account, affordability, policy } = parties;
  return {
    question: {
      parties: { account, affordability, policy, digits },
      kind,
      approvals,
      largestInstallment: payment ?? null,
    },
    terms,
  };
}
