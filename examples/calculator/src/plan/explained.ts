/** What tells results in words and writes tables and documents: loaded when the page has been drawn. */
export {
  agreementTerms,
  comparisonCsv,
  explainCounterOffer,
  explainInfeasible,
  explainPlan,
  explainProposal,
  explainVerdict,
  scheduleCsv,
} from 'repayment-plan/explain';
