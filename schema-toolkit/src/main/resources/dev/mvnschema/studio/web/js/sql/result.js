// What a run gave: rows as a table, or how many rows it concerned.

import { h } from '../core/dom.js';
import { duration, plural } from '../core/format.js';
import { button } from '../ui/button.js';
import { copyText } from '../ui/toast.js';
import { download } from '../data/exports.js';

const NUMERIC = /^(int|float|numeric|oid|money|bigserial|serial)/;
const DRAWN = 1000;

export function resultPanel(outcome) {
  const millis = outcome.micros / 1000;
  if (outcome.affected >= 0 && !outcome.columns.length) {
    return h('div', { class: 'result-note' }, h('p', {}, `${outcome.sql.split(/\s/)[0].toUpperCase()}: ${plural(outcome.affected, 'row')}, ${duration(millis)}`));
  }
  const summary = `${plural(outcome.rows.length, 'row')}${outcome.more ? ', and more: the limit was reached' : ''}, ${duration(millis)}`;
  return h('div', { class: 'result' },
    h('div', { class: 'mini-head' }, h('span', {}, summary), h('span', { class: 'spacer' }),
      button('Copy', { kind: 'quiet small', icon: 'copy', onclick: () => copyText(delimited(outcome, '\t'), plural(outcome.rows.length, 'row')) }),
      button('CSV', { kind: 'quiet small', icon: 'download', onclick: () => download(new Blob([delimited(outcome, ',')], { type: 'text/csv' }), 'result.csv') }),
      button('JSON', { kind: 'quiet small', icon: 'download', onclick: () => download(new Blob([json(outcome)], { type: 'application/json' }), 'result.json') })),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Result' }, table(outcome)));
}

function table(outcome) {
  const numeric = outcome.columns.map((column) => NUMERIC.test(column.type));
  return h('table', { class: 'table' },
    h('thead', {}, h('tr', {}, outcome.columns.map((column) => h('th', { scope: 'col', title: column.type }, column.name)))),
    h('tbody', {}, outcome.rows.slice(0, DRAWN).map((row) => h('tr', {}, row.map((cell, index) => (cell === null ? h('td', {}, h('span', { class: 'null' }, 'NULL')) : h('td', { class: numeric[index] ? 'number' : '', title: cell.length > 40 ? cell : null }, cell)))))));
}

function delimited(outcome, separator) {
  const safe = (cell) => (cell === null ? '' : /["\n\r]/.test(cell) || cell.includes(separator) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [outcome.columns.map((column) => column.name), ...outcome.rows].map((row) => row.map(safe).join(separator)).join('\n');
}

function json(outcome) {
  return JSON.stringify(outcome.rows.map((row) => Object.fromEntries(outcome.columns.map((column, index) => [column.name, row[index]]))), null, 2);
}
