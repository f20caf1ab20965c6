import { Charts } from '../charts/Charts.tsx';
import { Form } from '../form/Form.tsx';
import { say } from '../language/say.ts';
import { Offers } from '../offers/Offers.tsx';
import { SharedAccounts } from '../offers/SharedAccounts.tsx';
import { Agreement } from '../plan/Agreement.tsx';
import { Explanation } from '../plan/Explanation.tsx';
import { PlanPanel } from '../plan/PlanPanel.tsx';
import { Schedule } from '../plan/Schedule.tsx';
import { VerdictPanel } from '../plan/VerdictPanel.tsx';
import { isWorking } from '../state/negotiation.ts';
import { Problems } from './Problems.tsx';
import { Standing } from './Standing.tsx';
import { TopBar } from './TopBar.tsx';

/** Everything that is seen: what is known of the account beside what can be made of it. */
export function Page() {
  return (
    <>
      <a class="skip" href="#offers">
        {say('skip')}
      </a>
      <TopBar />
      <div class="frame">
        <Form />
        <main class="results" id="results" aria-busy={isWorking.value}>
          <Standing />
          <Problems />
          <Offers />
          <SharedAccounts />
          <PlanPanel />
          <Charts />
          <VerdictPanel />
          <Explanation />
          <Schedule />
          <Agreement />
        </main>
      </div>
      <footer class="foot">{say('foot')}</footer>
    </>
  );
}
