import type { ComponentChildren } from 'preact';
import { problemText } from '../language/problemText.ts';
import { fieldValue, setField } from '../state/inputs.ts';
import { problems } from '../state/negotiation.ts';
import type { Json } from '../state/paths.ts';
import { fieldId } from './fieldId.ts';
import { fieldLabel } from './fieldLabel.ts';

/** What a field holds. The library says what is wrong with it, so whatever is typed is handed over as it is. */
type FieldKind = 'amount' | 'rate' | 'date' | 'count' | 'name';

interface FieldProps {
  readonly path: string;
  readonly kind: FieldKind;
  /** A field that may be left out is left out when it is empty. */
  readonly optional?: boolean;
}

const ATTRIBUTES = {
  amount: { type: 'text', inputMode: 'decimal' },
  rate: { type: 'text', inputMode: 'text' },
  date: { type: 'date' },
  count: { type: 'text', inputMode: 'numeric' },
  name: { type: 'text', inputMode: 'text' },
} as const satisfies Record<FieldKind, object>;

const WHOLE_NUMBER = /^\d{1,9}$/;

function typed(kind: FieldKind, text: string, optional: boolean): Json | undefined {
  if (text === '' && optional) return undefined;
  return kind === 'count' && WHOLE_NUMBER.test(text) ? Number(text) : text;
}

/** One line of the form, with what is wrong with it below. */
export function Field({ path, kind, optional = false }: FieldProps) {
  const value = fieldValue(path);
  return (
    <Labelled path={path} kind={kind}>
      {(described) => (
        <input
          {...ATTRIBUTES[kind]}
          {...described}
          value={value === undefined || value === null ? '' : String(value)}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setField(path, typed(kind, event.currentTarget.value, optional))}
        />
      )}
    </Labelled>
  );
}

interface ChoiceProps {
  readonly path: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What holds where nothing is said; such a choice is left out. */
  readonly otherwise?: string;
}

/** One of a few values. */
export function Choice({ path, options, otherwise }: ChoiceProps) {
  return (
    <Labelled path={path} kind="choice">
      {(described) => (
        <select
          {...described}
          value={String(fieldValue(path) ?? otherwise ?? '')}
          onChange={({ currentTarget: { value } }) => setField(path, value === otherwise ? undefined : value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Yes or no. */
export function Flag({ path }: Pick<FieldProps, 'path'>) {
  return (
    <label class="flag">
      <input
        id={fieldId(path)}
        type="checkbox"
        checked={fieldValue(path) === true}
        onChange={(event) => setField(path, event.currentTarget.checked)}
      />
      <span>{fieldLabel(path)}</span>
    </label>
  );
}

interface Described {
  readonly id: string;
  readonly 'aria-invalid'?: 'true';
  readonly 'aria-describedby'?: string;
}

interface LabelledProps {
  readonly path: string;
  readonly kind: string;
  readonly children: (described: Described) => ComponentChildren;
}

function Labelled({ path, kind, children }: LabelledProps) {
  const id = fieldId(path);
  const problem = problemAt(path);
  return (
    <div class={`field field-${kind}`}>
      <label for={id}>{fieldLabel(path)}</label>
      {children(problem ? { id, 'aria-invalid': 'true', 'aria-describedby': `${id}-problem` } : { id })}
      {problem ? (
        <p class="problem" id={`${id}-problem`}>
          {problemText(problem)}
        </p>
      ) : null}
    </div>
  );
}

/** What is wrong with a field, or with what it is a part of. */
function problemAt(path: string) {
  return problems.value.get(path) ?? problems.value.get(path.replace(/\.value$/, ''));
}
