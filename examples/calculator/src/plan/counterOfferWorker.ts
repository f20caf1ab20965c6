import '../withoutEval.ts';
import { proposeCounterOffer } from 'repayment-plan';
import type { OfferInput } from '../library.ts';
import type { Answer } from './counterOffer.ts';

/** Looks for a counter-offer beside the page. Inputs that are refused are shown by the page itself. */
onmessage = ({ data }: MessageEvent<{ readonly question: number; readonly asked: OfferInput }>) => {
  const answer: Answer = { question: data.question, found: proposeCounterOffer(data.asked) };
  postMessage(answer);
};
