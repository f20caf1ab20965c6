import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../language/say.ts';
import { comparison, shown } from '../state/negotiation.ts';
import { exportComparison, exportInputs, exportPlan, exportSchedule } from './exportFiles.ts';
import { type ImportResult, importFile } from './importFile.ts';

const result = signal<ImportResult | null>(null);

async function take(file: File | undefined): Promise<void> {
  if (file) result.value = await importFile(file);
}

/** What comes from files and goes to them; all of it stays on this machine. */
export function FileMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeFromOutside(menu), []);
  return (
    <details class="menu" ref={menu}>
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
        <Exports />
      </div>
    </details>
  );
}

/** Shuts what lies over the page when something else is pointed at, or with the escape key. */
function closeFromOutside(menu: RefObject<HTMLDetailsElement | null>): () => void {
  const close = (event: Event) => {
    const { current } = menu;
    const isInside = event.target instanceof Node && current?.contains(event.target);
    const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
    if (current?.open && (isEscape || (event.type === 'pointerdown' && !isInside))) current.open = false;
  };
  document.addEventListener('pointerdown', close);
  document.addEventListener('keydown', close);
  return () => {
    document.removeEventListener('pointerdown', close);
    document.removeEventListener('keydown', close);
  };
}

function Exports() {
  const plan = shown.value?.outcome === 'plan' ? shown.value : null;
  const compared = comparison.value;
  return (
    <>
      <button type="button" disabled={!plan} onClick={() => plan && exportPlan(plan)}>
        {say('export.plan')}
      </button>
      <button type="button" disabled={!plan} onClick={() => plan && void exportSchedule(plan)}>
        {say('export.schedule')}
      </button>
      <button type="button" disabled={!compared} onClick={() => compared && void exportComparison(compared)}>
        {say('export.comparison')}
      </button>
      <button type="button" onClick={exportInputs}>
        {say('export.inputs')}
      </button>
      <button type="button" disabled={!plan} onClick={() => window.print()}>
        {say('print')}
      </button>
    </>
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
