export { counted } from './counted.ts';
export { decimalField, signedFractionField, unsignedDecimalField } from './decimalFields.ts';
export { pathText } from './describe.ts';
export {
  type AmountInput,
  amountField,
  businessDayConventionField,
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
  MAX_TEXT,
  nameField,
  otherCurrency,
  peek,
  positiveAmountField,
  positiveFractionField,
  preciseFractionField,
  shareField,
  strictObject,
  textField,
} from './fields.ts';
export type { JsonSchema } from './jsonForms.ts';
export { orEmpty, orNull } from './leftOut.ts';
export { fieldAt, parseInput, readInput } from './parseInput.ts';
export { orReadBefore, ReadBefore } from './readBefore.ts';
export { roundingModeField } from './roundingModeField.ts';
export { whenAsked } from './whenAsked.ts';
export {
  monthField,
  sentenceField,
  signedWrittenAmountField,
  writtenAmountField,
  writtenFractionField,
} from './writtenFields.ts';
