import { isRepaymentError, type RepaymentError } from 'repayment-plan';
import { answer, type Question } from './answers.ts';

/** A body as text: what is nested without end cannot be handed over otherwise. */
export interface Task {
  readonly question: Question;
  readonly text: string;
}

/** An error does not keep its fields between threads: a refusal is handed over as data. */
export type Done = { readonly text: string } | Pick<RepaymentError, 'code' | 'message' | 'details'>;

/** Answers one question in a thread of its own. */
export default function work({ question, text }: Task): Done {
  try {
    return { text: answer(question, JSON.parse(text)) };
  } catch (error) {
    if (!isRepaymentError(error)) throw error;
    return { code: error.code, message: error.message, details: error.details };
  }
}
