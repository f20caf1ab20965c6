export { decimalField, signedFractionField, unsignedDecimalField } from './decimalFields.ts';
export {
  type AmountInput,
  amountField,
  businessDaysField,
  type CrossRule,
  countField,
  crossCheck,
  currencyDigits,
  currencyField,
  dateField,
  endsBeforeStart,
  type FractionInput,
  forDigits,
  fractionField,
  type Given,
  jsonFormOf,
  listOf,
  nameField,
  orNull,
  otherCurrency,
  positiveAmountField,
  positiveFractionField,
  preciseFractionField,
  shareField,
  strictObject,
  textField,
} from './fields.ts';
export type { JsonSchema } from './jsonForms.ts';
export { parseInput } from './parseInput.ts';
export { orReadBefore, ReadBefore } from './readBefore.ts';
