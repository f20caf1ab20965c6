import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const REPORTING = 'FINREP, Annex V of the reporting standards: forborne and non-performing exposures';

/**
 * European Union: the floor that directives and guidelines set. What a member state made of them may differ.
 *
 * The second consumer credit directive lets a modification go without a new assessment of creditworthiness unless the
 * total payable rises significantly. No figure says what is significant; the rule tolerates no rise, and a bank states
 * its own tolerance.
 */
export const europeanUnion: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.eu',
  version: '2026-11-25',
  description:
    'European Union: forbearance of the second consumer credit directive, distressed restructuring, cure and probation. No legal advice; national law differs.',
  jurisdiction: 'EU',
  sources: [
    {
      // The text was seen, the day of application in reports.
      level: 'law',
      citation: { instrument: 'Directive (EU) 2023/2225 on credit agreements for consumers', article: '35(1)' },
      verification: 'secondary',
      effectiveFrom: '2026-11-20',
      rules: [
        {
          id: 'eu.ccd2.total-payable',
          kind: 'no-increase-of-total',
          params: { sameDates: true },
          severity: 'approval',
        },
      ],
    },
    {
      // A larger loss makes the restructured obligation a default.
      level: 'supervisory',
      citation: {
        instrument: 'EBA/GL/2016/07 on the definition of default, kept by EBA/GL/2026/05',
        article: 'paragraph 51',
      },
      verification: 'secondary',
      rules: [
        { id: 'eu.eba.diminished-obligation', kind: 'economic-loss', params: { share: '1%' }, severity: 'approval' },
      ],
    },
    {
      level: 'law',
      citation: { instrument: REPORTING, article: 'EBA Q&A 2014_1018' },
      verification: 'primary',
      rules: [
        {
          id: 'eu.eba.cure',
          kind: 'observation-period',
          params: { months: 12, from: 'start', leaves: 'non-performing' },
          severity: 'information',
        },
        // A year of cure, then two of probation.
        {
          id: 'eu.eba.probation',
          kind: 'observation-period',
          params: { months: 36, from: 'start', leaves: 'forborne' },
          severity: 'information',
          citation: { instrument: REPORTING, article: 'EBA Q&A 2014_878' },
        },
      ],
    },
    {
      // One decimal of a percentage. That the directive of 2023 keeps the equation is recalled.
      level: 'law',
      citation: {
        instrument: 'Directive 2008/48/EC on credit agreements for consumers',
        article: 'Annex I',
        url: 'https://judict.eu/en/hla/32008L0048/annex-1',
      },
      verification: 'primary',
      rules: [
        {
          id: 'eu.yearly-rate',
          kind: 'disclosed-rate',
          params: { method: 'eu-apr', decimals: 3 },
          severity: 'information',
        },
      ],
    },
  ],
});
