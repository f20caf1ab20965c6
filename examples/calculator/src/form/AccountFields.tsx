import { say } from '../language/say.ts';
import { Choice, Field, Flag } from './Field.tsx';

const PRODUCTS = ['credit-card', 'personal-loan', 'overdraft', 'other'] as const;
const BUCKETS = ['principal', 'interest', 'compoundInterest', 'penalties', 'fees'] as const;
const HARDSHIPS = ['none', 'temporary', 'lasting'] as const;
const RATE_UNITS = ['year', 'month', 'day'] as const;
const DAY_COUNTS = ['periodic', '30/360 US', '30E/360', 'ACT/360', 'ACT/365F', 'ACT/ACT ISDA'] as const;
const CAPITALIZATIONS = ['none', 'monthly'] as const;

/** The account at the close of one day. */
export function AccountFields() {
  return (
    <div class="fields">
      <Field path="account.accountId" kind="name" />
      <Choice path="account.product" options={PRODUCTS.map((value) => ({ value, label: say(`product.${value}`) }))} />
      <Field path="account.asOf" kind="date" />
      <Field path="account.currency" kind="name" />
      <Field path="account.contract.rate.value" kind="rate" />
      <Choice
        path="account.contract.rate.per"
        otherwise="year"
        options={RATE_UNITS.map((value) => ({ value, label: say(`per.${value}`) }))}
      />
      {BUCKETS.map((bucket) => (
        <Field key={bucket} path={`account.balances.${bucket}`} kind="amount" />
      ))}
      <Field path="account.delinquency.daysPastDue" kind="count" />
      <Field path="account.delinquency.cyclesPastDue" kind="count" />
      <Field path="account.openedOn" kind="date" />
    </div>
  );
}

/** What else the contract says; most of it is not needed for a plan. */
export function ContractFields() {
  return (
    <div class="fields">
      <Choice
        path="account.contract.dayCount"
        otherwise="periodic"
        options={DAY_COUNTS.map((value) => ({ value, label: value === 'periodic' ? say('dayCount.periodic') : value }))}
      />
      <Choice
        path="account.contract.capitalization"
        otherwise="none"
        options={CAPITALIZATIONS.map((value) => ({ value, label: say(`capitalization.${value}`) }))}
      />
      <Field path="account.contract.minimumPayment.principalShare" kind="rate" optional />
      <Field path="account.contract.minimumPayment.floor" kind="amount" optional />
      <Field path="account.contract.lateFee.share" kind="rate" optional />
      <Field path="account.contract.lateFee.floor" kind="amount" optional />
      <Field path="account.contract.schedule.remainingInstallments" kind="count" optional />
      <Field path="account.contract.schedule.installment" kind="amount" optional />
      <Field path="account.contract.schedule.nextDueDate" kind="date" optional />
    </div>
  );
}

/** What of the customer decides which plans suit and which rules hold. */
export function CustomerFields() {
  return (
    <div class="fields">
      <Choice
        path="account.customer.hardship"
        otherwise="none"
        options={HARDSHIPS.map((value) => ({ value, label: say(`hardship.${value}`) }))}
      />
      <Flag path="account.customer.vulnerable" />
      <Flag path="account.customer.willing" />
    </div>
  );
}
