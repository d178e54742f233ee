// The rows that point to a row, opened in place behind it.

import { h, replace } from '../core/dom.js';
import { post } from '../core/api.js';
import { link as address } from '../core/router.js';
import { entity as find } from '../core/studio.js';
import { plural } from '../core/format.js';
import { iconButton } from '../ui/button.js';
import { errorState } from '../ui/state.js';
import { textOf, valueContent, kindClass } from './cells.js';
import { equalsFilter } from './filter-model.js';

const SHOWN = 20;

/** @returns {{line, item, element, height}} for the grid */
export function nestedRows(view, number, row, item, close) {
  const child = find(item.link.child);
  const filter = childFilter(view.entity, row, item.link);
  const scroll = h('div', { class: 'mini-scroll', tabindex: '0', role: 'region', 'aria-label': item.label });
  const summary = h('span', { class: 'muted' });
  const all = h('a', { href: address('data', child.id, { filter: JSON.stringify(filter), trail: view.trailFrom(row) }) }, 'Open as a table');
  const element = h('div', { class: 'nested', role: 'row' },
    h('div', { class: 'mini', role: 'gridcell' }, h('div', { class: 'mini-head' }, h('b', {}, item.label), summary, h('span', { class: 'spacer' }), all, iconButton('Close', 'close', { kind: 'quiet small', onclick: close })), scroll));
  load(child, filter, scroll, summary);
  const expected = view.children.of(item, number - view.stage.drafts.length);
  return { line: number, item, element, height: Math.min(260, 96 + 27 * Math.max(1, Number(expected) || SHOWN)) };
}

async function load(child, filter, scroll, summary) {
  replace(scroll, h('p', { class: 'place' }, 'Loading…'));
  try {
    const selection = { entity: child.id, filter, sort: [] };
    const page = await post('/api/rows', { ...selection, limit: SHOWN });
    replace(scroll, table(child, page.rows));
    summary.textContent = page.more ? `the first ${SHOWN}` : plural(page.rows.length, 'row');
  } catch (error) {
    replace(scroll, errorState(error, () => load(child, filter, scroll, summary)));
  }
}

function table(child, rows) {
  return h('table', { class: 'table' },
    h('thead', {}, h('tr', {}, child.columns.map((column) => h('th', { scope: 'col' }, column.label)))),
    h('tbody', {}, rows.map((row) => h('tr', {}, child.columns.map((column, index) => h('td', { class: kindClass(column) }, valueContent(column, row.c[index])))))));
}

/** The filter for the children of a row. */
export function childFilter(entity, row, link) {
  return equalsFilter(link.columns.map((column, index) => [column, textOf(row.c[entity.byName.get(link.references[index]).index])]));
}
