import * as z from 'zod/mini';
import { type Account, type AccountInput, rateField } from '../account/index.ts';
import { AFFORDABILITY_SCHEMAS, type Affordability, type AffordabilityInput } from '../affordability/index.ts';
import type { CalendarDate } from '../calendar/index.ts';
import {
  amountField,
  type CrossRule,
  crossCheck,
  dateField,
  forDigits,
  type Given,
  listOf,
  otherCurrency,
  strictObject,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { owesNothing, partyFields } from '../plans/index.ts';
import type { ParsedPolicy, Policy, PolicyInput } from '../policy/index.ts';
import { SHARED_BY, type SharedBy, weightOf } from './sharingWeight.ts';

const MOST_ACCOUNTS = 20;

function entryField(digits: MinorDigits) {
  return strictObject({
    account: partyFields(digits).account,
    /** The least that the account has of every month, as far as capacity allows. */
    floor: z._default(amountField(digits), 0n),
    rate: z.optional(rateField),
  });
}

/** An account that shares, as read. */
export type SharedEntry = z.output<ReturnType<typeof entryField>>;

/** Several accounts of one customer, as read. */
interface SharedFields {
  readonly accounts: readonly SharedEntry[];
  readonly affordability: Affordability;
  readonly policy: Policy | null;
  readonly sharedBy: SharedBy;
  readonly startDate?: CalendarDate | undefined;
}

/** The schemas of several accounts of one customer. */
export const SHARED_SCHEMAS = forDigits((digits) =>
  strictObject({
    accounts: listOf(entryField(digits), MOST_ACCOUNTS).check(z.minLength(1)),
    affordability: AFFORDABILITY_SCHEMAS[digits],
    policy: partyFields(digits).policy,
    sharedBy: z._default(z.enum(SHARED_BY), 'balance'),
    startDate: z.optional(dateField),
  }).check(crossCheck((read) => (read.accounts.length === 0 ? [] : brokenRules(read)))),
);

type Entries = readonly SharedEntry[];

/** What the accounts must hold beside each other and everything else. */
function brokenRules({
  accounts,
  affordability,
  policy,
  sharedBy,
  startDate,
}: SharedFields): readonly (CrossRule | false)[] {
  const latest = latestSnapshot(accounts);
  return [
    ...accounts.flatMap((_, index) => brokenBy(accounts, index, (account) => weightOf(account, sharedBy, policy))),
    otherCurrency(['affordability'], affordability.currency, currencyOf(accounts)),
    otherCurrency(['policy'], policy?.currency, currencyOf(accounts)),
    startDate !== undefined &&
      startDate < latest && { path: ['startDate'], rule: `must not be before the last snapshot's date ${latest}` },
  ];
}

/** The rules that one of the accounts breaks. */
function brokenBy(
  accounts: Entries,
  index: number,
  weigh: (account: Account) => bigint,
): readonly (CrossRule | false)[] {
  const { account } = accounts[index] as SharedEntry;
  const path = ['accounts', index, 'account'];
  const before = accounts.slice(0, index);
  const nothing = owesNothing(account);
  return [
    account.currency !== currencyOf(accounts) && {
      path: [...path, 'currency'],
      rule: `must be ${currencyOf(accounts)}, the currency of all amounts`,
    },
    before.some((other) => other.account.accountId === account.accountId) && {
      path: [...path, 'accountId'],
      rule: 'must be given once',
    },
    nothing && { path: ['accounts', index, ...nothing.path], rule: nothing.rule },
    !nothing &&
      weigh(account) === 0n && {
        path: [...path, 'contract'],
        rule: 'must ask for a payment where capacity is shared by contractual payment',
      },
  ];
}

function currencyOf(accounts: Entries): SharedEntry['account']['currency'] {
  return (accounts[0] as SharedEntry).account.currency;
}

/** @returns The date of the last snapshot: the earliest on which plans of all accounts can start together. */
export function latestSnapshot(accounts: Entries): SharedEntry['account']['asOf'] {
  const dates = accounts.map(({ account }) => account.asOf);
  return dates.reduce((latest, date) => (date > latest ? date : latest));
}

/** One of the accounts among which capacity is shared. */
export interface SharedAccountInput {
  readonly account: AccountInput;
  /** The least that it has of every month, as far as capacity allows; nothing where left out. */
  readonly floor?: Given<z.input<ReturnType<typeof entryField>>>['floor'];
  /** As agreed for its plan; the contract's where left out. */
  readonly rate?: Given<z.input<ReturnType<typeof entryField>>>['rate'];
}

/** What `buildSharedPlans` takes. */
export interface SharedPlansInput {
  /** At most 20, each once, all in one currency; their order changes nothing. */
  readonly accounts: readonly SharedAccountInput[];
  /** The budget, without payments to these accounts. A lump sum on hand is not shared. */
  readonly affordability: AffordabilityInput;
  /** As data or read before; without one all of disposable income is shared, and verdicts are `unchecked`. */
  readonly policy?: PolicyInput | ParsedPolicy | null;
  /** What capacity is shared by; the balance where left out. */
  readonly sharedBy?: SharedBy;
  /** When all plans start; the date of the last snapshot where left out. */
  readonly startDate?: string;
}
