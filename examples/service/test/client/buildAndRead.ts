import createClient from 'openapi-fetch';
import type { components, paths } from './generated/service.ts';

type Schemas = components['schemas'];

const ACCOUNT: Schemas['Account'] = {
  accountId: 'A-1001',
  currency: 'CNY',
  asOf: '2026-11-21',
  product: 'credit-card',
  balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
  contract: { rate: '18%' },
  delinquency: { daysPastDue: 97, cyclesPastDue: 4 },
  openedOn: '2021-03-01',
};

const REQUEST: Schemas['PlanInput'] = {
  kind: 'installment',
  account: ACCOUNT,
  policy: 'preset.cn',
  terms: { installments: 12, rate: '0%' },
};

/** Asks by a client that knows of the service what its document says, and nothing else. */
export async function buildAndRead(baseUrl: string) {
  const client = createClient<paths>({ baseUrl });
  const built = await client.POST('/build', { body: REQUEST });
  const headers = { 'idempotency-key': 'generated-client' };
  const stored = await client.POST('/plans', { params: { header: headers }, body: REQUEST });
  const read = await client.GET('/plans/{id}', { params: { path: { id: stored.data?.id ?? '' } } });
  const anew = await client.GET('/plans/{id}/recomputation', { params: { path: { id: stored.data?.id ?? '' } } });
  const refused = await client.POST('/build', {
    // @ts-expect-error the document knows no such kind
    body: { ...REQUEST, kind: 'loan' },
  });
  return {
    installment: built.data?.outcome === 'plan' ? built.data.totals.installment : null,
    constraint: built.data?.outcome === 'infeasible' ? built.data.constraint : null,
    stored: stored.data,
    read: read.data,
    same: anew.data?.same,
    refusal: refused.error?.fields?.map(({ path }) => path),
  };
}
