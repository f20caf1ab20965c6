import type { ComponentChildren } from 'preact';
import { say } from '../language/say.ts';
import { fieldValue, setField } from '../state/inputs.ts';
import type { Json, JsonObject } from '../state/paths.ts';
import { Choice, Field, Flag } from './Field.tsx';

const FREQUENCIES = [
  'monthly',
  'weekly',
  'fortnightly',
  'four-weekly',
  'semi-monthly',
  'two-monthly',
  'quarterly',
  'half-yearly',
  'yearly',
] as const;

type ListName = 'income' | 'expenses' | 'debts';

/** What an added line begins with: its amount is still to be typed. */
const NEW_LINES = {
  income: () => ({ source: say('income.salary'), amount: '', frequency: 'monthly' }),
  expenses: () => ({ category: say('expenses.new'), amount: '', frequency: 'monthly', essential: true }),
  debts: () => ({ payment: '', frequency: 'monthly' }),
} as const satisfies Record<ListName, () => JsonObject>;

/** Which household lives on what, and what else it owes. */
export function BudgetFields() {
  return (
    <>
      <div class="fields">
        <Field path="affordability.household.adults" kind="count" />
        <Field path="affordability.household.dependants" kind="count" />
      </div>
      <Lines list="income">
        {(path) => (
          <>
            <Field path={`${path}.source`} kind="name" />
            <Field path={`${path}.amount`} kind="amount" />
          </>
        )}
      </Lines>
      <Lines list="expenses">
        {(path) => (
          <>
            <Field path={`${path}.category`} kind="name" />
            <Field path={`${path}.amount`} kind="amount" />
            <Flag path={`${path}.essential`} />
          </>
        )}
      </Lines>
      <Lines list="debts">{(path) => <Field path={`${path}.payment`} kind="amount" />}</Lines>
      <div class="fields">
        <Field path="affordability.buffer" kind="amount" optional />
        <Field path="affordability.availableFunds.amount" kind="amount" optional />
        <Field path="affordability.availableFunds.from" kind="date" optional />
      </div>
    </>
  );
}

interface LinesProps {
  readonly list: ListName;
  readonly children: (path: string) => ComponentChildren;
}

/** A list whose lines each have a frequency and may begin and end on a day. */
function Lines({ list, children }: LinesProps) {
  const path = `affordability.${list}`;
  const lines = (fieldValue(path) ?? []) as readonly Json[];
  return (
    <fieldset class="lines">
      <legend>{say(`budget.${list}`)}</legend>
      {lines.map((_line, index) => (
        // Lines have no names of their own, and are only added at the end.
        <div class="line fields" key={index}>
          {children(`${path}[${index}]`)}
          <Choice
            path={`${path}[${index}].frequency`}
            options={FREQUENCIES.map((value) => ({ value, label: say(`frequency.${value}`) }))}
          />
          <Field path={`${path}[${index}].from`} kind="date" optional />
          <Field path={`${path}[${index}].until`} kind="date" optional />
          <button type="button" class="quiet" onClick={() => setField(path, without(lines, index))}>
            {say('line.remove')}
          </button>
        </div>
      ))}
      <button type="button" class="quiet" onClick={() => setField(path, [...lines, NEW_LINES[list]()])}>
        {say(`${list}.add`)}
      </button>
    </fieldset>
  );
}

function without(lines: readonly Json[], place: number): readonly Json[] {
  return lines.filter((_line, index) => index !== place);
}
