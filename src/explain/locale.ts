/** Languages in which plans are told. */
export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** For whom something is told. */
export type Audience = 'customer' | 'staff';
