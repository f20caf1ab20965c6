import { buildPayoffPath, minimumPayment, type PayoffInput } from 'repayment-plan';
import {
  amount,
  anyOf,
  type Category,
  type Check,
  checksOf,
  count,
  type Example,
  type Figure,
  listOf,
  numberIn,
  numbersIn,
  PRINCIPAL,
  UNKNOWN_INPUTS,
} from './example.ts';

type Payment = PayoffInput['payment'];
type Base = 'before-interest' | 'after-interest';

/** Pages do not say which balance a minimum is a share of: each base is a reading. */
const BASES: readonly Base[] = ['before-interest', 'after-interest'];

/** Months and interest of paying the minimum alone, and of fixed payments beside it. */
export const minimumOnly: Category = (example) => {
  const balance = numberIn(example, ...PRINCIPAL);
  if (balance === undefined) return UNKNOWN_INPUTS;
  const [share, floor] = [numberIn(example, 'pct', 'share'), numberIn(example, 'floor') ?? 0];
  if (share !== undefined) {
    const readings = BASES.map((base): Payment => ({ share, floor, base, interest: 'within' }));
    return pathsByRate(example, balance, readings);
  }
  const apr = numberIn(example, 'apr');
  if (apr === undefined) return UNKNOWN_INPUTS;
  return Object.entries(example.inputs).flatMap(([name, text]) => {
    const readings = readRule(text);
    return readings === undefined
      ? []
      : [
          namedRule(
            example,
            name,
            readings.map((payment) => pathOf(balance, apr, payment)),
          ),
        ];
  });
};

/** Months and interest of a fixed payment, at one rate or at several. */
export const fixedPayment: Category = (example) => {
  const [balance, payment] = [numberIn(example, ...PRINCIPAL), numberIn(example, 'payment')];
  if (balance === undefined || payment === undefined) return UNKNOWN_INPUTS;
  return pathsByRate(example, balance, [payment]);
};

/** A plan of a counselling agency: a share of the balance as payment, or a fixed payment at a lower rate. */
export const debtManagement: Category = (example) => {
  const balance = numberIn(example, ...PRINCIPAL);
  if (balance === undefined) return UNKNOWN_INPUTS;
  const [payment, aprTo] = [numberIn(example, 'payment'), numberIn(example, 'aprTo')];
  if (payment !== undefined && aprTo !== undefined) {
    return checksOf(example, { years: inWords(pathOf(balance, aprTo, payment).months) });
  }
  const shareOf = (name: string): Figure => {
    const rule = { share: numberIn(example, name) ?? 0 };
    return amount(minimumPayment({ currency: 'USD', owed: { purchases: balance }, rule }).payment);
  };
  return checksOf(example, {
    hardshipPayment: shareOf('hardshipRate'),
    standardPayment: shareOf('standardRate'),
  });
};

/** `m15: [months, interest]` for each of several rates, or `months` and `interest` for one. */
function pathsByRate(example: Example, balance: number, readings: readonly Payment[]): readonly Check[] {
  const apr = numberIn(example, 'apr');
  if (apr !== undefined) {
    const paths = readings.map((payment) => pathOf(balance, apr, payment));
    return checksOf(example, {
      months: anyOf(...paths.map(({ months }) => count(months))),
      interest: anyOf(...paths.map(interestFigure)),
    });
  }
  return numbersIn(example, 'aprs').flatMap((rate) => {
    const figure = anyOf(
      ...readings.map((payment) => {
        const path = pathOf(balance, rate, payment);
        return listOf([count(path.months), interestFigure(path)]);
      }),
    );
    return checksOf(example, { [`m${Math.round(rate * 100)}`]: figure });
  });
}

type Path = ReturnType<typeof buildPayoffPath>;

function pathOf(balance: number, apr: number, payment: Payment): Path {
  return buildPayoffPath({ currency: 'USD', balance, rate: { value: apr, per: 'year' }, payment });
}

/** Interest, which a page sums up without rounding each month; or a bound in words, such as `more than 11000`. */
function interestFigure({ interest, months }: Path): Figure {
  const exact = amount(interest, months * 0.005);
  const agrees = (figure: unknown): boolean => {
    const [, least] = /^more than (\d+)$/.exec(String(figure)) ?? [];
    return least === undefined ? exact.agrees(figure) : Number(interest) > Number(least);
  };
  return { ours: interest, agrees };
}

/** `"2.5%/15"` is a share and a floor, `"75 fixed"` an amount. */
function readRule(text: unknown): readonly Payment[] | undefined {
  const [, share, floor] = /^([\d.]+%)\/([\d.]+)$/.exec(String(text)) ?? [];
  if (share !== undefined && floor !== undefined)
    return BASES.map((base) => ({ share, floor, base, interest: 'within' }));
  const [, payment] = /^([\d.]+) fixed$/.exec(String(text)) ?? [];
  return payment === undefined ? undefined : [payment];
}

/** Years and interest of one rule: `["39 y", 10538]`; recomputed as `[39, 10538]`, for each base or for none. */
function namedRule(example: Example, name: string, paths: readonly Path[]): Check {
  const figures = anyOf(...paths.map((path) => listOf([inYears(path.months), interestFigure(path)])));
  const recomputed = example.recomputed[name] as { readonly post?: unknown } | undefined;
  return {
    figure: name,
    ours: figures.ours,
    printed: example.expected[name],
    recomputed: recomputed?.post ?? recomputed,
    agrees: figures.agrees,
  };
}

/** Years to as many decimals as the page prints. */
function inYears(months: number): Figure {
  const agrees = (figure: unknown): boolean => {
    const [text = ''] = /[\d.]+/.exec(String(figure)) ?? [];
    return (months / 12).toFixed(text.split('.')[1]?.length ?? 0) === text;
  };
  return { ours: `${(months / 12).toFixed(1)} y`, agrees };
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Whole years in words. */
function inWords(months: number): Figure {
  const years = Math.round(months / 12);
  return { ours: WORDS[years] ?? String(years), agrees: (figure) => figure === WORDS[years] || figure === years };
}
