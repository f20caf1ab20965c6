import '../withoutEval.ts';
import { proposeCounterOffer } from 'repayment-plan';
import type { Answer, Question } from './counterOffer.ts';

/** Looks for a counter-offer beside the page. Inputs that are refused are shown by the page itself. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer: Answer = { question: data.question, found: proposeCounterOffer(data.asked) };
  postMessage(answer);
});
