// The rows that a join table ties to a row, opened in place behind it: they are linked and unlinked here. What that means for the
// join table is staged like every other change.

import { h, replace, debounce } from '../core/dom.js';
import { post } from '../core/api.js';
import { link as address } from '../core/router.js';
import { entity as find } from '../core/studio.js';
import { plural } from '../core/format.js';
import { keyText, onStage, stageOf } from '../edit/stage.js';
import { button, iconButton } from '../ui/button.js';
import { closePopover, popover } from '../ui/menu.js';
import { errorState } from '../ui/state.js';
import { textOf, valueContent, kindClass } from './cells.js';

const SHOWN = 50;
const FOUND = 8;

/** @returns {{line, item, element, height, close}} for the grid */
export function linkedRows(view, number, row, item, close) {
  const ties = tiesOf(view.entity, row, item);
  const scroll = h('div', { class: 'mini-scroll', tabindex: '0', role: 'region', 'aria-label': item.label });
  const summary = h('span', { class: 'muted' });
  const add = button('Link…', { kind: 'small', icon: 'plus', onclick: () => chooser(add, ties) });
  const all = h('a', { href: address('data', ties.target.id, { filter: JSON.stringify({ and: [{ ...ties.filter, label: item.far.parentLabel }] }), trail: view.trailFrom(row) }) }, 'Open as a table');
  const element = h('div', { class: 'nested', role: 'row' },
    h('div', { class: 'mini', role: 'gridcell' }, h('div', { class: 'mini-head' }, h('b', {}, item.label), summary, h('span', { class: 'spacer' }), view.canEdit && add, all, iconButton('Close', 'close', { kind: 'quiet small', onclick: close })), scroll));
  const draw = () => load(view, ties, scroll, summary);
  const unstage = onStage((stage) => stage === ties.stage && draw());
  draw();
  return { line: number, item, element, height: 260, close: unstage };
}

/** What ties a row to others: the join table, the columns that say this row, and the table at the other end. */
function tiesOf(entity, row, item) {
  const here = Object.fromEntries(item.link.columns.map((name, index) => [name, textOf(row.c[entity.byName.get(item.link.references[index]).index])]));
  const where = { and: Object.entries(here).map(([column, value]) => ({ column, op: 'equals', value })) };
  const join = find(item.link.child);
  return { join, here, where, far: item.far, target: find(item.far.parent), stage: stageOf(join), filter: { child: join.id, link: item.far.name, quantifier: 'some', where } };
}

async function load(view, ties, scroll, summary) {
  if (!scroll.firstChild) replace(scroll, h('p', { class: 'place' }, 'Loading…'));
  try {
    const [tied, linked] = await Promise.all([
      post('/api/rows', { entity: ties.join.id, filter: ties.where, limit: SHOWN }),
      post('/api/rows', { entity: ties.target.id, filter: ties.filter, limit: SHOWN }),
    ]);
    const drafts = ties.stage.drafts.filter((draft) => Object.entries(ties.here).every(([name, value]) => draft.set[name] === value));
    const added = await targetsOf(ties, drafts);
    const ends = new Map(tied.rows.map((row) => [keyText(ties.far.columns.map((name) => cell(ties.join, row, name))), row]));
    summary.textContent = (linked.more ? `the first ${SHOWN}` : plural(linked.rows.length, 'row')) + (drafts.length ? `, ${drafts.length} to be linked` : '');
    if (!linked.rows.length && !drafts.length) return replace(scroll, h('p', { class: 'place' }, 'Nothing is linked yet.'));
    return replace(scroll, h('table', { class: 'table' },
      h('thead', {}, h('tr', {}, view.canEdit && h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, 'Link')), ties.target.columns.map((column) => h('th', { scope: 'col' }, column.label)))),
      h('tbody', {},
        added.map(({ draft, row }) => line(view, ties, row, 'added', button('Not', { kind: 'quiet small', 'aria-label': 'Do not link', onclick: () => ties.stage.dropDraft(draft) }))),
        linked.rows.map((row) => linkedLine(view, ties, row, ends.get(keyText(ties.far.references.map((name) => cell(ties.target, row, name)))))))));
  } catch (error) {
    return replace(scroll, errorState(error, () => load(view, ties, scroll, summary)));
  }
}

function linkedLine(view, ties, row, tie) {
  const gone = tie && ties.stage.isRemoved(tie);
  const step = tie && button(gone ? 'Keep' : 'Unlink', { kind: 'quiet small', onclick: () => (gone ? ties.stage.keep([tie]) : ties.stage.remove([tie])) });
  return line(view, ties, row, gone ? 'gone' : '', step);
}

function line(view, ties, row, kind, step) {
  return h('tr', { class: kind }, view.canEdit && h('td', {}, step), ties.target.columns.map((column, index) => h('td', { class: kindClass(column) }, valueContent(column, row.c[index]))));
}

const cell = (entity, row, name) => textOf(row.c[entity.byName.get(name).index]);

/** The rows at the other end of links that are not saved yet. */
async function targetsOf(ties, drafts) {
  if (!drafts.length) return [];
  const same = (draft) => ({ and: ties.far.columns.map((name, index) => ({ column: ties.far.references[index], op: 'equals', value: draft.set[name] })) });
  const { rows } = await post('/api/rows', { entity: ties.target.id, filter: { or: drafts.map(same) }, limit: drafts.length });
  return drafts.flatMap((draft) => rows
    .filter((row) => ties.far.columns.every((name, index) => cell(ties.target, row, ties.far.references[index]) === draft.set[name]))
    .map((row) => ({ draft, row })));
}

/** Finds rows of the other table by their text; those that are linked already are not offered. */
function chooser(anchor, ties) {
  const input = h('input', { class: 'field', type: 'search', placeholder: `Find in ${ties.target.label}`, 'aria-label': `Find in ${ties.target.label}`, autocomplete: 'off' });
  const list = h('div', { class: 'choices', role: 'group', 'aria-label': 'Rows' });
  const look = debounce(async () => {
    try {
      const filter = { not: ties.filter };
      const { rows } = await post('/api/rows', { entity: ties.target.id, filter, search: input.value.trim() || undefined, limit: FOUND });
      replace(list, rows.length ? rows.map(choice) : h('p', { class: 'place' }, 'No other row has this.'));
    } catch (error) {
      replace(list, errorState(error, look));
    }
  }, 200);
  const choice = (row) => h('button', { type: 'button', class: 'menu-item', onclick: () => {
    closePopover();
    ties.stage.addDrafts([{ ...ties.here, ...Object.fromEntries(ties.far.columns.map((name, index) => [name, cell(ties.target, row, ties.far.references[index])])) }]);
  } }, h('span', {}, title(ties.target, row)), h('span', { class: 'hint' }, row.k.join(' ').slice(0, 12)));
  input.addEventListener('input', look);
  popover(anchor, h('div', { class: 'popover-form' }, input, list), { label: 'Link a row' });
  look();
}

/** The first texts of a row that is no key: what a person knows it by. */
function title(entity, row) {
  const texts = entity.columns.map((column, index) => ({ column, text: textOf(row.c[index]) })).filter(({ column, text }) => !column.key && column.kind === 'text' && text);
  return texts.slice(0, 2).map(({ text }) => text.slice(0, 40)).join(' · ') || row.k.join(' ');
}
