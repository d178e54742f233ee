// The line above the grid: where this is, search, filters, columns, and what can be done with the table.

import { h, replace, debounce } from '../core/dom.js';
import { go, link } from '../core/router.js';
import { refresh } from '../core/studio.js';
import { button, iconButton } from '../ui/button.js';
import { icon } from '../ui/icons.js';
import { menu } from '../ui/menu.js';
import { failed } from '../ui/toast.js';
import { trailOf } from './relations.js';
import { columnMenu } from './header.js';
import { exportMenu } from './exports.js';
import { importDialog } from './imports.js';
import { saveButtons } from '../edit/save-buttons.js';

export function toolbar(view) {
  const crumbs = h('nav', { class: 'crumbs', 'aria-label': 'Way here' });
  const search = h('input', { class: 'field', type: 'search', placeholder: 'Search rows', 'aria-label': 'Search all columns', autocomplete: 'off', spellcheck: 'false' });
  const soon = debounce(() => view.setSearch(search.value.trim()), 350);
  search.addEventListener('input', soon);
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      soon.cancel();
      view.setSearch(search.value.trim());
      view.grid.element.focus();
    } else if (event.key === 'Escape') view.grid.element.focus();
  });
  const filterButton = h('button', { type: 'button', class: 'button', 'aria-label': 'Filter', onclick: () => view.filters.addMenu(filterButton) }, icon('filter'), h('span', { class: 'wide' }, 'Filter'));
  const columnsButton = h('button', { type: 'button', class: 'button', 'aria-label': 'Columns', onclick: () => columnsMenu(view, columnsButton) }, icon('columns'), h('span', { class: 'wide' }, 'Columns'));
  const more = iconButton('More', 'more', { onclick: () => moreMenu(view, more) });
  const saves = h('span', { class: 'saves' });
  const add = view.canEdit && h('button', { type: 'button', class: 'button', 'aria-label': 'New row', onclick: () => view.addRow() }, icon('plus'), h('span', { class: 'wide' }, 'Row'));
  const open = iconButton('Tables', 'menu', { kind: 'quiet menu-button', onclick: () => document.getElementById('app').classList.add('menu-open') });
  const element = h('header', { class: 'bar' }, open, crumbs, h('span', { class: 'spacer' }), saves,
    h('div', { class: 'search-field' }, icon('search'), search), filterButton, columnsButton, add, iconButton('Read again', 'refresh', { onclick: () => Promise.all([refresh(), view.reload()]).catch(failed) }), more);

  function render() {
    const steps = trailOf(view).flatMap((step, index, all) => [h('a', { href: withTrail(step, all.slice(0, index)) }, step.l), h('span', { class: 'sep', 'aria-hidden': 'true' }, '›')]);
    replace(crumbs, steps, h('h1', { title: view.entity.documentation || view.entity.table }, view.entity.label), view.entity.form !== 'table' && h('span', { class: 'badge', title: 'Its rows cannot be written' }, view.entity.form));
    if (document.activeElement !== search) search.value = view.search;
    filterButton.classList.toggle('active', view.filter.nodes.length > 0);
    replace(saves, saveButtons(view));
  }

  render();
  return { element, render, search, filterButton };
}

/** The address of a step, with the steps before it. */
function withTrail(step, before) {
  if (!before.length) return step.h;
  return `${step.h}${step.h.includes('?') ? '&' : '?'}trail=${encodeURIComponent(JSON.stringify(before))}`;
}

function columnsMenu(view, anchor) {
  const { columns } = view;
  menu(anchor, [
    ...columns.all.map((item) => ({ text: item.label, hint: item.column ? item.column.type : 'relation', checked: !columns.isHidden(item), run: () => (columns.isHidden(item) ? columns.show(item) : columns.hide(item)) })),
    null,
    { text: 'Active column…', icon: 'more', run: () => columnMenu(view, columns.shown[view.selection.col], anchor) },
    { text: 'As it was', icon: 'undo', run: () => columns.reset() },
  ], 'Columns');
}

function moreMenu(view, anchor) {
  const { entity } = view;
  menu(anchor, [
    ...exportMenu(view),
    null,
    view.canEdit ? { text: 'Import CSV…', icon: 'upload', run: () => importDialog(view) } : undefined,
    entity.form !== 'table' ? undefined : { text: 'Show in the diagram', icon: 'diagram', run: () => go(link('diagram', '', { focus: entity.id })) },
    { text: 'Query in SQL', icon: 'sql', run: () => go(link('sql', '', { sql: `SELECT * FROM "${entity.schema}"."${entity.table}" LIMIT 100` })) },
  ], 'Table');
}
