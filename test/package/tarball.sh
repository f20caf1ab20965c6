#!/usr/bin/env bash
# Packs the package, installs the tarball into an empty folder and uses it there: from ESM, from CJS, from
# TypeScript under node16 and bundler resolution, and through the examples.
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
npx tsc --noEmit --strict --module node16 --moduleResolution node16 --target es2022 use.ts
npx tsc --noEmit --strict --module esnext --moduleResolution bundler --target es2022 use.ts
echo 'types hold under node16 and bundler'
