export { allocate } from './allocate.ts';
export {
  type Amount,
  type Fraction,
  formatAmount,
  formatFraction,
  MAX_WHOLE_DIGITS,
  readAmount,
  readFraction,
} from './amount.ts';
export { type Currency, isCurrency, MINOR_DIGITS, type MinorDigits } from './currency.ts';
export { isDecimal } from './decimal.ts';
export { multiplyDivideRound, ROUNDING_MODES, type RoundingMode, roundRatio } from './multiplyDivideRound.ts';
export { logarithm, powerOf, powersOf } from './powers.ts';
export {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  negateRatio,
  ONE,
  powerRatio,
  type Ratio,
  ratio,
  reduceRatio,
  subtractRatios,
  ZERO,
} from './ratio.ts';
export { roundToMultiple } from './roundToMultiple.ts';
export { readSignedDecimal, readSignedFraction } from './signedDecimal.ts';
export { readWrittenAmount, readWrittenFraction } from './written.ts';
