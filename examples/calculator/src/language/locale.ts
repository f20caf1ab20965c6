import { effect, signal } from '@preact/signals';

/** The languages of the page. */
export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** For whom the page speaks: plain words for the customer, rules and figures of the lender for staff. */
export type Audience = 'customer' | 'staff';

/** As the address asks (`?lang=en`), else as the browser prefers, else Chinese. */
function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  const wanted = asked ?? navigator.language;
  return wanted.startsWith('en') ? 'en' : 'zh-CN';
}

export const locale = signal<Locale>(firstLocale());
export const audience = signal<Audience>('customer');

/** What reads the page aloud has to know its language. */
export function followLocale(title: () => string): void {
  effect(() => {
    document.documentElement.lang = locale.value;
    document.title = title();
  });
}
