#!/usr/bin/env bash
# Packs the package, installs the tarball into an empty folder and uses it there: from ESM, from CJS, from
# TypeScript under node16 and bundler resolution, through the examples, and from bundled pages in a bare realm. JSON
# Schemas are read as files.
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

cat >doors.mjs <<'JS'
import { buildInstallmentPlan, parsePolicy } from 'repayment-plan';
import { explainPlan } from 'repayment-plan/explain';
import { mainlandChina } from 'repayment-plan/policies';
import { checkInvariants, STORIES } from 'repayment-plan/testing';
const { account } = STORIES.temporaryGap;
const policy = parsePolicy({ policy: mainlandChina });
const plan = buildInstallmentPlan({ account, policy, terms: { installments: 12 } });
const broken = checkInvariants(plan);
const told = explainPlan(plan, { locale: 'en', audience: 'staff' });
console.log(JSON.stringify([plan, broken, told]));
JS
sed -e "s/^import \\(.*\\) from '\\(.*\\)';/const \\1 = require('\\2');/" doors.mjs >doors.cjs
node doors.mjs >esm.json
node doors.cjs >cjs.json
cmp esm.json cjs.json
node -e "const [plan, broken, told] = JSON.parse(fs.readFileSync('esm.json', 'utf8'));
if (plan.outcome !== 'plan' || broken.length !== 0 || told.sections.length === 0) throw new Error('a door refuses what another made')"
echo 'what one door made, the others take'

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
cat >explain.ts <<'TS'
import type { Plan } from 'repayment-plan';
import { type Explanation, explainPlan } from 'repayment-plan/explain';
export const told = (plan: Plan): Explanation => explainPlan(plan, { locale: 'en', audience: 'staff' });
// @ts-expect-error there is no such language
export const untold = (plan: Plan): Explanation => explainPlan(plan, { locale: 'fr', audience: 'staff' });
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
npx tsc --noEmit --strict --module node16 --moduleResolution node16 --target es2022 use.ts policies.ts explain.ts testing.ts
npx tsc --noEmit --strict --module nodenext --moduleResolution nodenext --resolveJsonModule --target es2022 schemas.ts
npx tsc --noEmit --strict --module esnext --moduleResolution bundler --resolveJsonModule --target es2022 use.ts policies.ts explain.ts testing.ts schemas.ts
echo 'types hold under node16 and bundler'

# A page, as bundlers make it and as a script tag loads it, in a realm that has neither Node nor a document, and in which
# code made from text is forbidden: the strictest page there is. Each must give the plan that Node gave.
cat >page.js <<'JS'
import { buildInstallmentPlan } from 'repayment-plan';
import { explainPlan } from 'repayment-plan/explain';
import { mainlandChina } from 'repayment-plan/policies';
globalThis.answer = (account) => {
  const plan = buildInstallmentPlan({ account, policy: mainlandChina, terms: { installments: 36, rate: '12%' } });
  return JSON.stringify([plan, explainPlan(plan, { locale: 'zh-CN', audience: 'customer' })]);
};
JS
cat >script.js <<'JS'
globalThis.answer = (account) => {
  const terms = { installments: 36, rate: '12%' };
  return JSON.stringify(RepaymentPlan.buildInstallmentPlan({ account, terms }));
};
JS
cat >realm.mjs <<'JS'
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
for (const path of process.argv.slice(2)) vm.runInContext(readFileSync(path, 'utf8'), realm);
const account = readFileSync('examples/quick-start/account.json', 'utf8');
console.log(vm.runInContext(`answer(${account})`, realm));
JS
cat >node.mjs <<'JS'
import './page.js';
import { readFileSync } from 'node:fs';
console.log(answer(JSON.parse(readFileSync('examples/quick-start/account.json', 'utf8'))));
JS
cat >index.html <<'HTML'
<!doctype html>
<script type="module" src="/page.js"></script>
HTML
cat >vite.config.js <<'JS'
export default { logLevel: 'warn', build: { outDir: 'vite', modulePreload: false } };
JS
node use.mjs >plan.json
node node.mjs >page.json
node realm.mjs node_modules/repayment-plan/dist/repayment-plan.global.js script.js >realm.json
cmp plan.json realm.json
echo 'a script tag gives the same bytes, with eval forbidden'
npm install --silent --no-audit --no-fund vite@7.3.8 "esbuild@$(node -p "require('$root/package.json').devDependencies.esbuild")"
npx esbuild page.js --bundle --minify --format=iife --log-level=warning --outfile=esbuild.js
node realm.mjs esbuild.js >realm.json
cmp page.json realm.json
echo 'esbuild gives the same bytes'
npx vite build
node realm.mjs vite/assets/*.js >realm.json
cmp page.json realm.json
echo 'Vite gives the same bytes'
