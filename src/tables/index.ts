export { type CapacityMonth, type ChartSeries, chartSeries } from './chartSeries.ts';
export { comparisonCsv } from './comparisonCsv.ts';
export { comparisonMarkdown } from './comparisonMarkdown.ts';
export { type OfferSeries, offerSeries, type PlanCurve } from './offerSeries.ts';
export type { ChartPoint } from './planPoints.ts';
export { scheduleCsv } from './scheduleCsv.ts';
export { scheduleMarkdown } from './scheduleMarkdown.ts';
export type { CsvOptions, TableOptions } from './tableOptions.ts';
