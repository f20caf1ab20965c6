import * as z from 'zod/mini';
import { type CrossRule, countField, crossCheck, listOf, nameField, strictObject } from '../../input/index.ts';
import { atMost, days } from '../judgement.ts';
import { accountRuleKind } from '../ruleKind.ts';

const params = () =>
  strictObject({
    /** Each class holds from its days past due on, up to but not including the next one's. */
    classes: listOf(strictObject({ class: nameField, fromDaysPastDue: countField(0, 20_000) }), 50).check(
      z.minLength(1),
    ),
    /** The last class that is still allowed; every class is where it is left out. */
    worst: z.optional(nameField),
  }).check(crossCheck(brokenClasses));

interface Scale {
  readonly classes: readonly { readonly class: string; readonly fromDaysPastDue: number }[];
  readonly worst?: string | undefined;
}

function brokenClasses({ classes, worst }: Scale): readonly (CrossRule | false)[] {
  const names = classes.map((entry) => entry.class);
  return [
    worst !== undefined &&
      !names.includes(worst) && { path: ['worst'], rule: `must be one of the classes ${names.join(', ')}` },
    ...classes.flatMap(({ fromDaysPastDue }, index): (CrossRule | false)[] => [
      fromDaysPastDue <= (classes[index - 1]?.fromDaysPastDue ?? -1) && {
        path: ['classes', index, 'fromDaysPastDue'],
        rule: 'must be above that of the class before',
      },
      names.indexOf(names[index] as string) < index && {
        path: ['classes', index, 'class'],
        rule: 'must be unique among the classes',
      },
    ]),
  ];
}

/**
 * Which class an account is in by its days past due on the plan's date, and whether that class is still allowed.
 *
 * An account that is in none of the classes yet is not judged. Where no class is the worst, or the last one is, the
 * class is only stated. Otherwise days past due are at most those of the worst class, its last day included; the
 * finding names the class that the account is in, and the room left is the days that it may still grow older.
 * Fix: the account would have to be another.
 */
export const delinquencyClass = accountRuleKind({
  summary: 'Which class the account is in by its days past due, and whether that class is allowed.',
  params,
  tighter: { classes: 'same', worst: 'same' },
  judgeAccount: ({ classes, worst }, { account }) => {
    const { daysPastDue } = account.delinquency;
    const found = classAt(classes, daysPastDue);
    if (!found) return [];
    const next = worst === undefined ? undefined : classes[classes.findIndex((entry) => entry.class === worst) + 1];
    if (!next) return [{ bound: 'stated', actual: found.class, where: null }];
    return [
      atMost(days(daysPastDue), days(next.fromDaysPastDue - 1), { where: found.class, change: 'customer-or-account' }),
    ];
  },
});

/** @returns The class that holds at so many days past due; undefined below the first. */
export function classAt(classes: Scale['classes'], daysPastDue: number): Scale['classes'][number] | undefined {
  return classes.findLast(({ fromDaysPastDue }) => fromDaysPastDue <= daysPastDue);
}
