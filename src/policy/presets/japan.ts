import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const VOLUNTARY = 'jp.voluntary';

/**
 * Japan. A voluntary arrangement through a lawyer or judicial scrivener names the program "jp.voluntary".
 *
 * The rate that the law allows depends on the principal lent; the principal of the claim stands for it.
 */
export const japan: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.jp',
  version: '2026-11-25',
  description: 'Japan: rates by principal, voluntary arrangements. No legal advice; limits change.',
  currency: 'JPY',
  jurisdiction: 'JP',
  sources: [
    {
      level: 'law',
      citation: {
        instrument: '利息制限法: Interest Rate Restriction Act',
        article: '1',
        url: 'https://imode459.hatenadiary.org/entry/20050714/p1',
      },
      verification: 'primary',
      rules: [
        {
          id: 'jp.rate',
          kind: 'rate-ceiling',
          params: {
            bands: [
              { from: '0', rate: '20%' },
              { from: '100000', rate: '18%' },
              { from: '1000000', rate: '15%' },
            ],
          },
          severity: 'error',
        },
      ],
    },
    {
      level: 'industry',
      citation: {
        instrument: '任意整理 統一基準: common standard of bar and judicial scriveners for voluntary arrangements',
        url: 'https://amy.hi-ho.ne.jp/sakai-siho/touitukijyunn.htm',
      },
      verification: 'secondary',
      appliesTo: { programs: [VOLUNTARY] },
      rules: [{ id: 'jp.voluntary.no-interest', kind: 'rate-ceiling', params: { rate: '0%' }, severity: 'approval' }],
    },
    {
      level: 'practice',
      citation: { instrument: '任意整理: voluntary arrangements as they are usually agreed' },
      verification: 'memory',
      appliesTo: { programs: [VOLUNTARY] },
      rules: [
        { id: 'jp.voluntary.usual-term', kind: 'term-range', params: { least: 36, most: 60 }, severity: 'information' },
      ],
    },
  ],
});
