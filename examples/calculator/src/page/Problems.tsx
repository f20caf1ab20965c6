import { fieldId } from '../form/fieldId.ts';
import { fieldLabel } from '../form/fieldLabel.ts';
import { problemText } from '../language/problemText.ts';
import { say } from '../language/say.ts';
import { problems } from '../state/negotiation.ts';

/** Every bad field in one place, each with the way to it: what is beside a field may be out of sight. */
export function Problems() {
  const found = [...problems.value.values()];
  return (
    <div class="problems" aria-live="polite">
      {found.length === 0 ? null : (
        <>
          <p>
            <strong>{say(found.length === 1 ? 'problems.one' : 'problems', { count: found.length })}</strong>
          </p>
          <ul>
            {found.map((field) => (
              <li key={field.path}>
                <a href={`#${fieldId(field.path)}`}>{fieldLabel(field.path)}</a> {problemText(field)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
