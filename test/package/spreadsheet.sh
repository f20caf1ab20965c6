#!/usr/bin/env bash
# Opens a comparison in LibreOffice: columns, Chinese titles, numbers as numbers, and no formula from a hostile name.
# Needs dist. Installs LibreOffice from Debian's packages where it is missing, and skips where it cannot.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

install_libreoffice() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
}
if ! command -v soffice >/dev/null && ! install_libreoffice; then
  echo 'SKIPPED: there is no LibreOffice, and it cannot be installed here'
  exit 0
fi

cat >"$folder/write.mjs" <<JS
import { writeFileSync } from 'node:fs';
import { buildInstallmentPlan, comparePlans, expectPlan } from '$root/dist/index.js';
import { comparisonCsv } from '$root/dist/explain.js';
const account = {
  accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
  balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
  contract: { rate: '0%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
};
const plan = (installments) => expectPlan(buildInstallmentPlan({ account, terms: { installments, rate: '12%' } }));
const comparison = comparePlans({ plans: [plan(12), plan(24)] });
const rows = comparison.rows.map((row, index) => ({ ...row, authority: ['=HYPERLINK("http://x","y")', '+1+1'][index] }));
writeFileSync('$folder/offers.csv', comparisonCsv({ ...comparison, rows }, { locale: 'zh-CN', byteOrderMark: true }));
JS
node "$folder/write.mjs"
# 44: comma, 34: double quote, 76: UTF-8.
soffice "-env:UserInstallation=file://$folder/profile" --headless --infilter='CSV:44,34,76,1' --convert-to fods \
  --outdir "$folder" "$folder/offers.csv" >/dev/null
cat >"$folder/read.mjs" <<JS
import { readFileSync } from 'node:fs';
const sheet = readFileSync('$folder/offers.fods', 'utf8');
if (/table:formula/.test(sheet)) throw new Error('a cell became a formula');
const rows = [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row]) =>
  [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(([, how, inner = '']) =>
    // Cells that are alike are written once; the rest of a row is thousands of empty ones.
    Array(Math.min(20, Number(/columns-repeated="(\d+)"/.exec(how)?.[1] ?? 1))).fill({
      type: /office:value-type="(\w+)"/.exec(how)?.[1] ?? 'empty',
      text: inner.replace(/<[^>]+>/g, '').trim(),
    }),
  ).slice(0, 20),
);
const [titles, first, second] = rows;
const expected = [
  '方案', '类型', '每期应还', '期数', '月数', '首次还款日', '最后还款日', '首付款', '还款总额', '剩余欠款', '利息和费用', '减免',
  '节省', '实际年利率', '还款占还款能力', '现值', '损失', '损失比例', '审查结论', '审批权限',
];
if (expected.some((title, index) => titles[index].text !== title)) throw new Error('other titles: ' + titles.map(({ text }) => text));
if (titles.length !== expected.length) throw new Error('other columns: ' + titles.length);
const saving = titles.findIndex(({ text }) => text === '节省');
// 24 months cost more than 12, so the saving is below zero: a number, not text behind an apostrophe.
if (second[saving].type !== 'float' || !second[saving].text.startsWith('-')) throw new Error('no negative number: ' + JSON.stringify(second[saving]));
if (first[2].type !== 'float') throw new Error('an amount is no number');
const authorities = [first, second].map((row) => row.at(-1));
if (authorities.some(({ type }) => type !== 'string')) throw new Error('an authority is no text: ' + JSON.stringify(authorities));
console.log('LibreOffice reads ' + titles.length + ' columns, and formulas stay text');
JS
node "$folder/read.mjs"
