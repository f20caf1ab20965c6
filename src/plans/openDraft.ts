import type { PlanKind } from '../account/index.ts';
import { ONE, ZERO } from '../money/index.ts';
import { constantRate, type RatePath } from '../rates/index.ts';
import type { BucketTreatment, ByBucket } from '../schedule/index.ts';
import type { Request } from './request.ts';
import { payShareOfPrincipal, resolveRatePath, resolveTreatment, waiveArrears } from './resolveTerms.ts';
import type { OpenDraft } from './solveDraft.ts';
import type { CommonTerms, InstallmentTerms, PrincipalSettlementTerms } from './termsSchema.ts';

/** What a kind of plan makes of its terms by itself. */
interface KindRow {
  readonly ratePath: (request: Request) => RatePath;
  readonly treatment: (terms: CommonTerms) => ByBucket<BucketTreatment>;
}

const AGREED_RATE: KindRow = {
  ratePath: (request) => {
    const { rate, pattern } = request.terms as InstallmentTerms;
    return resolveRatePath(request, rate, pattern.kind === 'flat-fee' ? ZERO : request.contractRate);
  },
  treatment: (terms) => resolveTreatment(terms),
};

const KINDS: Readonly<Record<PlanKind, KindRow>> = {
  installment: AGREED_RATE,
  'interest-reduction': AGREED_RATE,
  'extended-term': { ...AGREED_RATE, ratePath: ({ contractRate }) => constantRate(contractRate) },
  'principal-settlement': {
    ratePath: (request) => resolveRatePath(request, (request.terms as PrincipalSettlementTerms).rate, ZERO),
    treatment: (terms) => {
      const { waive, principalShare = ONE } = terms as PrincipalSettlementTerms;
      return resolveTreatment(terms, { ...waiveArrears(waive), principal: payShareOfPrincipal(principalShare, waive) });
    },
  },
};

/** @returns The draft that a request's terms come to, its count still open. */
export function openDraft(request: Request): OpenDraft {
  const { ratePath, treatment } = KINDS[request.kind];
  return {
    request,
    ratePath: ratePath(request),
    treatment: treatment(request.terms),
    downPayment: request.terms.downPayment,
    staged: (request.terms as Partial<InstallmentTerms>).stagedPayments ?? false,
  };
}
