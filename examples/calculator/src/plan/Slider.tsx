import { problemText } from '../language/problemText.ts';
import type { InvalidField } from '../library.ts';
import { problems } from '../state/negotiation.ts';
import { type TermName, termAt } from '../state/terms.ts';

interface SliderProps {
  readonly name: TermName;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly place: number;
  /** What stands in the field beside the slider, which takes what the slider cannot be moved to. */
  readonly text: string;
  readonly unit?: string;
  readonly spoken: string;
  readonly slide: (place: number) => void;
  readonly type: (text: string) => void;
}

/** A range, and beside it a field that takes what the range cannot be moved to, with what is wrong with it below. */
export function Slider({ name, label, least, most, step, place, text, unit, spoken, slide, type }: SliderProps) {
  const id = `terms-${name}`;
  const problem = problemOf(name);
  const described = problem ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-problem` } : {};
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <span class="slider-text">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          value={text}
          autocomplete="off"
          {...described}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {unit ? <span aria-hidden="true">{unit}</span> : null}
      </span>
      <input
        type="range"
        id={`${id}-range`}
        aria-label={label}
        aria-valuetext={spoken}
        min={least}
        max={most}
        step={step}
        value={place}
        onInput={(event) => slide(event.currentTarget.valueAsNumber)}
      />
      {problem ? (
        <p class="problem" id={`${id}-problem`}>
          {problemText(problem)}
        </p>
      ) : null}
    </div>
  );
}

function problemOf(name: TermName): InvalidField | undefined {
  return [...problems.value.values()].find(({ path }) => termAt(path) === name);
}
