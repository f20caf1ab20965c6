import { say } from '../language/say.ts';
import { AccountFields, ContractFields, CustomerFields } from './AccountFields.tsx';
import { BudgetFields } from './BudgetFields.tsx';
import { PolicyField, ProgramField } from './PolicyField.tsx';

/** Where there is room for it beside the results, the form is open; on a small screen it would push them out of sight. */
const hasRoom = window.matchMedia('(min-width: 901px)').matches;

/** What is known: the account, the customer, what can be paid, and whose rules hold. */
export function Form() {
  return (
    <form class="form" aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
      <details open={hasRoom}>
        <summary>{say('form.account')}</summary>
        <AccountFields />
      </details>
      <details open={hasRoom}>
        <summary>{say('form.budget')}</summary>
        <BudgetFields />
      </details>
      <details open={hasRoom}>
        <summary>{say('form.rules')}</summary>
        <div class="fields">
          <PolicyField />
          <ProgramField />
        </div>
        <CustomerFields />
      </details>
      <details>
        <summary>{say('form.contract')}</summary>
        <ContractFields />
      </details>
    </form>
  );
}
