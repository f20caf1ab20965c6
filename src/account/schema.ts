import * as z from 'zod/mini';
import {
  type CalendarDate,
  DAY_COUNTS,
  type DayCount,
  PLAN_FREQUENCIES,
  type PlanFrequency,
} from '../calendar/index.ts';
import {
  amountField,
  type CrossRule,
  countField,
  crossCheck,
  currencyField,
  dateField,
  endsBeforeStart,
  forDigits,
  fractionField,
  type Given,
  listOf,
  nameField,
  orEmpty,
  orNull,
  shareField,
  strictObject,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { MINIMUM_BASES, MINIMUM_INTEREST } from './minimumOfParts.ts';

/** A year that is no plan's business: the longest delinquency and the most installments that are read. */
const MAX_DAYS_PAST_DUE = 20_000;
/** The most installments that a schedule may have, stated or solved. */
export const MAX_INSTALLMENTS = 600;

export const PLAN_KINDS = ['installment', 'extended-term', 'interest-reduction', 'principal-settlement'] as const;

/** The four kinds of plan. */
export type PlanKind = (typeof PLAN_KINDS)[number];

export const PRODUCTS = ['credit-card', 'personal-loan', 'overdraft', 'other'] as const;

export type Product = (typeof PRODUCTS)[number];

/** What keeps a customer from paying: nothing that is known, something that passes, or something that stays. */
export const HARDSHIPS = ['none', 'temporary', 'lasting'] as const;

/** How an earlier arrangement stands or ended. */
export const OUTCOMES = ['active', 'completed', 'broken', 'cancelled'] as const;

export const frequencyField = z.enum(PLAN_FREQUENCIES as [PlanFrequency, ...PlanFrequency[]]);
export const dayCountField = z.enum(DAY_COUNTS as [DayCount, ...DayCount[]]);

/** A rate as an agreement quotes it, its value read by a field: text alone is nominal and per year. */
export function rateFieldOf(fraction: typeof fractionField) {
  return z.union([
    z.pipe(
      fraction,
      z.transform((value) => ({ value, per: 'year' as const, quoted: 'nominal' as const })),
    ),
    strictObject({
      value: fraction,
      per: z._default(z.enum(['year', 'month', 'day']), 'year'),
      quoted: z._default(z.enum(['nominal', 'effective']), 'nominal'),
    }).check(
      z.refine(({ per, quoted }) => quoted === 'nominal' || per === 'year', {
        error: 'must be per year where it is quoted as effective',
      }),
    ),
  ]);
}

export const rateField = rateFieldOf(fractionField);

function buildAccountSchema(digits: MinorDigits) {
  const amount = amountField(digits);
  const zero = z._default(amount, 0n);
  return strictObject({
    accountId: nameField,
    currency: currencyField,
    asOf: dateField,
    product: z.enum(PRODUCTS),
    balances: strictObject({
      principal: amount,
      interest: amount,
      compoundInterest: amount,
      penalties: amount,
      fees: amount,
    }),
    /** What of the principal a minimum payment asks for in full, or by another share; the rest is purchases. */
    principalParts: z.optional(
      strictObject({
        cash: z.optional(amount),
        installments: z.optional(amount),
        overLimit: z.optional(amount),
        unpaidMinimum: z.optional(amount),
      }),
    ),
    contract: strictObject({
      rate: rateField,
      dayCount: z._default(dayCountField, 'periodic'),
      capitalization: z._default(z.enum(['none', 'monthly']), 'none'),
      lateFee: orNull(strictObject({ share: shareField, floor: zero, cap: orNull(amount) })),
      minimumPayment: orNull(
        strictObject({
          principalShare: shareField,
          floor: zero,
          /** Of the part of principal that is cash; the share of principal when left out. */
          cashShare: z.optional(shareField),
          /** A claim of at most this is asked for whole. */
          wholeBalanceUpTo: z.optional(amount),
          base: z.optional(z.enum(MINIMUM_BASES)),
          interest: z.optional(z.enum(MINIMUM_INTEREST)),
        }),
      ),
      schedule: orNull(
        strictObject({
          remainingInstallments: countField(1, MAX_INSTALLMENTS),
          installment: amount,
          nextDueDate: dateField,
          frequency: z._default(frequencyField, 'monthly'),
        }),
      ),
    }),
    delinquency: strictObject({
      daysPastDue: countField(0, MAX_DAYS_PAST_DUE),
      cyclesPastDue: countField(0, 1_000),
    }),
    openedOn: dateField,
    /** The tier that granted the credit; rules may ask for a higher one. */
    sanctionedBy: z.optional(nameField),
    /** The day on which the customer asked for help. */
    requestedOn: z.optional(dateField),
    /** Days on which the account was made current again without being paid up. */
    reAgedOn: orEmpty(listOf(dateField, 100)),
    /** Minimum payments in a row that were paid last; not known where left out. */
    consecutivePayments: z.optional(countField(0, 1_200)),
    /**
     * Times in which a law protects the customer from interest; one without an end runs on. A fact that rules judge by:
     * for how many days no interest may run is a rule's to say (`interest-moratorium`), so accrual goes on as the
     * contract has it, in plans and baselines alike.
     */
    moratoria: orEmpty(listOf(strictObject({ from: dateField, until: orNull(dateField) }), 100)),
    arrangements: orEmpty(
      listOf(
        strictObject({
          kind: z.enum(PLAN_KINDS),
          agreedOn: dateField,
          endedOn: orNull(dateField),
          outcome: z.enum(OUTCOMES),
        }),
        100,
      ),
    ),
    customer: z._default(
      strictObject({
        hardship: z._default(z.enum(HARDSHIPS), 'none'),
        vulnerable: z._default(z.boolean(), false),
        /** Names that rules may ask for, such as "active-duty" or "persistent-debt". */
        flags: orEmpty(listOf(nameField, 50)),
        /** Whether the customer is willing to repay; not known where left out. */
        willing: z.optional(z.boolean()),
      }),
      { hardship: 'none', vulnerable: false, flags: [] },
    ),
  }).check(
    crossCheck(({ asOf, openedOn, balances, principalParts, contract, arrangements, ...events }) => [
      Object.values(principalParts ?? {}).reduce((sum: bigint, part) => sum + (part ?? 0n), 0n) >
        balances.principal && { path: ['principalParts'], rule: 'must not add up to more than the principal' },
      openedOn > asOf && { path: ['openedOn'], rule: `must not be after the snapshot's date ${asOf}` },
      contract.schedule !== null &&
        contract.schedule.nextDueDate <= asOf && {
          path: ['contract', 'schedule', 'nextDueDate'],
          rule: `must be after the snapshot's date ${asOf}`,
        },
      ...arrangements.flatMap(({ agreedOn, endedOn }, index) => [
        agreedOn > asOf && {
          path: ['arrangements', index, 'agreedOn'],
          rule: `must not be after the snapshot's date ${asOf}`,
        },
        endedOn !== null &&
          endedOn < agreedOn && { path: ['arrangements', index, 'endedOn'], rule: `must not be before ${agreedOn}` },
      ]),
      ...brokenEvents(asOf, events),
    ]),
  );
}

/** What happened to an account, and when. */
interface AccountEvents {
  readonly requestedOn?: CalendarDate | undefined;
  readonly reAgedOn: readonly CalendarDate[];
  readonly moratoria: readonly { readonly from: CalendarDate; readonly until: CalendarDate | null }[];
}

/** A snapshot knows nothing of later days; a moratorium may begin after it and does not end before it begins. */
function brokenEvents(
  asOf: CalendarDate,
  { requestedOn, reAgedOn, moratoria }: AccountEvents,
): readonly (CrossRule | false)[] {
  const later = (path: CrossRule['path'], date: CalendarDate | undefined): CrossRule | false =>
    date !== undefined && date > asOf && { path, rule: `must not be after the snapshot's date ${asOf}` };
  return [
    later(['requestedOn'], requestedOn),
    ...reAgedOn.map((date, index) => later(['reAgedOn', index], date)),
    ...moratoria.map((moratorium, index) => endsBeforeStart(['moratoria', index], moratorium)),
  ];
}

/** The account snapshot, one schema for each number of minor digits. */
export const ACCOUNT_SCHEMAS = forDigits(buildAccountSchema);

/** An account snapshot as read: amounts in minor units, rates exact. It holds no personal data. */
export type Account = z.output<(typeof ACCOUNT_SCHEMAS)[2]>;
/** An account snapshot as given; see the README for an example. */
export type AccountInput = Given<z.input<(typeof ACCOUNT_SCHEMAS)[2]>>;
