import { say } from '../language/say.ts';
import { AccountFields, ContractFields, CustomerFields } from './AccountFields.tsx';
import { BudgetFields } from './BudgetFields.tsx';
import { PolicyField } from './PolicyField.tsx';

/** What is known: the account, the customer, what can be paid, and whose rules hold. */
export function Form() {
  return (
    <form class="form" aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
      <details open>
        <summary>{say('form.account')}</summary>
        <AccountFields />
      </details>
      <details open>
        <summary>{say('form.budget')}</summary>
        <BudgetFields />
      </details>
      <details open>
        <summary>{say('form.rules')}</summary>
        <PolicyField />
        <CustomerFields />
      </details>
      <details>
        <summary>{say('form.contract')}</summary>
        <ContractFields />
      </details>
    </form>
  );
}
