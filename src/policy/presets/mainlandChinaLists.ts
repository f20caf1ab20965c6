/** What an agreement under article 70 says: items 1 to 3, 5 and 6; item 4 is an undertaking. */
export const ARTICLE_70_ITEMS = [
  'balance',
  'balance-structure',
  'currency',
  'term',
  'repayment-method',
  'due-dates',
  'installment-amounts',
  'accrual-during-plan',
  'rights-and-duties',
  'default-liability',
  'other-terms',
] as const;

/** The scale of 2011 for cards. Both scales have the same five classes and begin them on other days past due. */
export const CARD_CLASSES = [
  { class: 'normal', fromDaysPastDue: 0 },
  { class: 'special-mention', fromDaysPastDue: 1 },
  { class: 'substandard', fromDaysPastDue: 91 },
  { class: 'doubtful', fromDaysPastDue: 121 },
  { class: 'loss', fromDaysPastDue: 181 },
] as const;

/** The scale of 2023: the least class that days past due lead to. */
export const GENERAL_CLASSES = [
  { class: 'normal', fromDaysPastDue: 0 },
  { class: 'special-mention', fromDaysPastDue: 1 },
  { class: 'substandard', fromDaysPastDue: 91 },
  { class: 'doubtful', fromDaysPastDue: 271 },
  { class: 'loss', fromDaysPastDue: 361 },
] as const;

/** Charges one by one, their recipients, what a default would cost, and that there is nothing else. */
export const COST_ITEMS = [
  'balance',
  'charge-items',
  'charge-recipients',
  'annual-rate',
  'contingent-charges',
  'no-other-charges',
] as const;
