export { presentValue } from './presentValue.ts';
export { type IrrInput, type IrrResult, solveIrr } from './solveIrr.ts';
