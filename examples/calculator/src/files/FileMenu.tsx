import { signal } from '@preact/signals';
import { say } from '../language/say.ts';
import { comparison, offered, shown } from '../state/negotiation.ts';
import { exportComparison, exportInputs, exportPlan, exportSchedule } from './exportFiles.ts';
import { type ImportResult, importFile } from './importFile.ts';

const result = signal<ImportResult | null>(null);

async function take(file: File | undefined): Promise<void> {
  if (file) result.value = await importFile(file);
}

/** What comes from files and goes to them; all of it stays on this machine. */
export function FileMenu() {
  const plan = shown.value;
  const hasPlan = plan?.outcome === 'plan';
  return (
    <details class="menu">
      <summary>{say('files')}</summary>
      <div class="menu-body">
        <label class="file">
          <span>{say('import')}</span>
          <input
            id="import"
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0]).then(() => {
                currentTarget.value = '';
              });
            }}
          />
        </label>
        <ImportReport />
        <button type="button" disabled={!hasPlan} onClick={() => hasPlan && exportPlan(plan)}>
          {say('export.plan')}
        </button>
        <button type="button" disabled={!hasPlan} onClick={() => hasPlan && void exportSchedule(plan)}>
          {say('export.schedule')}
        </button>
        <button
          type="button"
          disabled={!offered.value}
          onClick={() => comparison.value && void exportComparison(comparison.value)}
        >
          {say('export.comparison')}
        </button>
        <button type="button" onClick={exportInputs}>
          {say('export.inputs')}
        </button>
        <button type="button" disabled={!hasPlan} onClick={() => window.print()}>
          {say('print')}
        </button>
      </div>
    </details>
  );
}

const FIELDS_SHOWN = 5;

function ImportReport() {
  const report = result.value;
  return (
    <div class="import-report" aria-live="polite">
      {report?.outcome === 'read' ? <p>{say(`import.read.${report.what}`)}</p> : null}
      {report?.outcome === 'refused' ? (
        <>
          <p class="problem">{say(`import.refused.${report.reason}`)}</p>
          <ul>
            {report.fields.slice(0, FIELDS_SHOWN).map(({ path, rule }) => (
              <li key={`${path} ${rule}`} class="problem">
                <code>{path}</code> {rule}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
