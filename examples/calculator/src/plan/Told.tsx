import type { Words } from './told.ts';

interface ToldProps {
  readonly words: Words | null;
  /** The level of its headings. */
  readonly level: 3 | 4;
  /** Whether the first section stands without its heading, which the part of the page has above it. */
  readonly untitled?: boolean;
}

/** What the library says of a result, section by section. */
export function Told({ words, level, untitled = false }: ToldProps) {
  if (!words) return null;
  const Heading = `h${level}` as const;
  return (
    <div class="told">
      {words.sections.map(({ id, title, sentences }, index) => (
        <div key={id} class="told-section">
          {untitled && index === 0 ? null : <Heading>{title}</Heading>}
          {sentences.map(({ key, text }, place) => (
            <p key={`${key} ${place}`}>{text}</p>
          ))}
        </div>
      ))}
    </div>
  );
}
