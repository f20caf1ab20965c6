import '../withoutEval.ts';
import { isRepaymentError, proposeCounterOffer } from '../library.ts';
import type { Answer, Question } from './counterOffer.ts';

/** Looks for a counter-offer beside the page. Inputs that are refused are shown by the page itself. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer: Answer = { question: data.question, found: counterOfferTo(data) };
  postMessage(answer);
});

function counterOfferTo({ asked }: Question): Answer['found'] {
  try {
    return proposeCounterOffer(asked);
  } catch (error) {
    if (isRepaymentError(error)) return null;
    throw error;
  }
}
