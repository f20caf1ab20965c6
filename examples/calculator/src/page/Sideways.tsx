import type { ComponentChildren } from 'preact';

interface SidewaysProps {
  readonly label: string;
  /** Whether it scrolls downwards too, beyond a height. */
  readonly tall?: boolean;
  readonly children: ComponentChildren;
}

/** A table that may be wider than the page: it scrolls by itself, with the keyboard as well. */
export function Sideways({ label, tall = false, children }: SidewaysProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section class={tall ? 'sideways tall' : 'sideways'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
