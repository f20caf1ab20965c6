#!/usr/bin/env bash
# Packs the package, installs the tarball into an empty folder and uses it there: from ESM, from CJS, from
# TypeScript under node16 and bundler resolution, and through the examples. JSON Schemas are read as files.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cd "$root"
npm run -s build -- --silent
npm pack --silent --pack-destination "$folder" >/dev/null
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund ./repayment-plan-*.tgz "typescript@$(node -p "require('$root/package.json').devDependencies.typescript")" "@types/node@$(node -p "require('$root/package.json').devDependencies['@types/node']")"

cp -r "$root/examples" examples
for script in examples/*/*.js; do
  echo "run $script"
  node "$script" >/dev/null
  node "$script" --json | node -e 'JSON.parse(require("node:fs").readFileSync(0, "utf8"))'
done

cat >use.mjs <<'JS'
import { buildInstallmentPlan } from 'repayment-plan';
import { readFileSync } from 'node:fs';
const account = JSON.parse(readFileSync('examples/quick-start/account.json', 'utf8'));
console.log(JSON.stringify(buildInstallmentPlan({ account, terms: { installments: 36, rate: '12%' } })));
JS
cat >use.cjs <<'JS'
const { buildInstallmentPlan } = require('repayment-plan');
const { readFileSync } = require('node:fs');
const account = JSON.parse(readFileSync('examples/quick-start/account.json', 'utf8'));
console.log(JSON.stringify(buildInstallmentPlan({ account, terms: { installments: 36, rate: '12%' } })));
JS
node use.mjs >esm.json
node use.cjs >cjs.json
cmp esm.json cjs.json
echo 'ESM and CJS give the same bytes'

cat >policies.mjs <<'JS'
import * as policies from 'repayment-plan/policies';
console.log(JSON.stringify({ ...policies }));
JS
cat >policies.cjs <<'JS'
console.log(JSON.stringify({ ...require('repayment-plan/policies') }));
JS
node policies.mjs >esm.json
node policies.cjs >cjs.json
cmp esm.json cjs.json
echo 'ESM and CJS have the same policies'

cat >testing.mjs <<'JS'
import { buildInstallmentPlan } from 'repayment-plan';
import { checkInvariants, planMatchers, STORIES } from 'repayment-plan/testing';
const plan = buildInstallmentPlan({ account: STORIES.temporaryGap.account, terms: { installments: 12 } });
console.log(JSON.stringify([STORIES, checkInvariants(plan), planMatchers.toConserve(plan).pass]));
JS
sed -e "s/^import \\(.*\\) from '\\(.*\\)';/const \\1 = require('\\2');/" testing.mjs >testing.cjs
node testing.mjs >esm.json
node testing.cjs >cjs.json
cmp esm.json cjs.json
test "$(tail -c 10 esm.json)" = ',[],true]'
echo 'stories, laws and matchers work without fast-check and without a test runner'

cat >schemas.mjs <<'JS'
import policy from 'repayment-plan/schemas/policy.schema.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
for (const name of ['account', 'affordability', 'policy', 'terms.installment', 'terms.principal-settlement']) {
  const schema = require(`repayment-plan/schemas/${name}.schema.json`);
  const file = readFileSync(`node_modules/repayment-plan/dist/schemas/${name}.schema.json`, 'utf8');
  if (schema.$schema !== 'https://json-schema.org/draft/2020-12/schema') throw new Error(`${name} names no draft`);
  if (JSON.stringify(schema) !== JSON.stringify(JSON.parse(file))) throw new Error(`${name} is another file`);
}
if (policy.title !== 'Policy') throw new Error('the schema of a policy has another title');
JS
node --no-warnings schemas.mjs
echo 'JSON Schemas are read by import, require and path'

cat >use.ts <<'TS'
import { buildInstallmentPlan, type AccountInput, type Plan } from 'repayment-plan';
const account = {} as AccountInput;
const result = buildInstallmentPlan({ account, terms: { installments: 36, rate: '12%' } });
export const installment: string | undefined = result.outcome === 'plan' ? (result satisfies Plan).totals.installment : undefined;
// @ts-expect-error a count is no text
buildInstallmentPlan({ account, terms: { installments: '36' } });
// @ts-expect-error a plan is read-only
if (result.outcome === 'plan') result.totals.installment = '1.00';
TS
cat >policies.ts <<'TS'
import { buildInstallmentPlan, type AccountInput } from 'repayment-plan';
import { mainlandChina } from 'repayment-plan/policies';
buildInstallmentPlan({ account: {} as AccountInput, policy: mainlandChina });
// @ts-expect-error a policy is read-only
mainlandChina.policyId = 'ours';
TS
cat >testing.ts <<'TS'
import { buildInstallmentPlan } from 'repayment-plan';
import { checkInvariants, type DrawnPlanInput, type PlanExpectations, STORIES } from 'repayment-plan/testing';
export const where: string | undefined = checkInvariants(STORIES)[0]?.where;
export declare const drawn: DrawnPlanInput<'installment'>;
const { account, affordability, policy } = STORIES.temporaryGap;
export const results = [buildInstallmentPlan(drawn), buildInstallmentPlan({ account, affordability, policy })];
export declare const expectation: PlanExpectations<void>;
expectation.toCost('1.00');
// @ts-expect-error a story is read-only
STORIES.zeroCapacity.title = 'another';
// @ts-expect-error and so are the stories
STORIES.zeroCapacity = STORIES.risingIncome;
TS
cat >schemas.ts <<'TS'
import policy from 'repayment-plan/schemas/policy.schema.json' with { type: 'json' };
export const title: string = policy.title;
TS
npx tsc --noEmit --strict --module node16 --moduleResolution node16 --target es2022 use.ts policies.ts testing.ts
npx tsc --noEmit --strict --module nodenext --moduleResolution nodenext --resolveJsonModule --target es2022 schemas.ts
npx tsc --noEmit --strict --module esnext --moduleResolution bundler --resolveJsonModule --target es2022 use.ts policies.ts testing.ts schemas.ts
echo 'types hold under node16 and bundler'
