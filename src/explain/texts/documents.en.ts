/** Words that every document uses. */
export const DOCUMENTS_EN = {
  source: 'Source',
  'verification-primary': 'the text itself was read',
  'verification-secondary': 'known from reports of it',
  'verification-memory': 'recalled, not confirmed',
  missing: 'Missing',
  'bucket-principal': 'Principal',
  'bucket-interest': 'Interest',
  'bucket-compoundInterest': 'Interest on interest',
  'bucket-penalties': 'Late charges',
  'bucket-fees': 'Fees',
  'next-in-order': ', then ',
  amount: '{amount:amount}',
  date: '{date:date}',
  words: '{words:text}',
} as const;
