import { signal } from '@preact/signals';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** A canvas does not follow the style sheet: its colours are read again when this changes. */
export const theme = signal(dark.matches ? 'dark' : 'light');

dark.addEventListener('change', ({ matches }) => {
  theme.value = matches ? 'dark' : 'light';
});

/** @returns The colour that the style sheet has under a name, such as `--line-chosen`. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
