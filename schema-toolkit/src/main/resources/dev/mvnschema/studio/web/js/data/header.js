// The heads of the columns: name, type, marks; a click sorts, the border resizes, dragging reorders, the menu does the rest.

import { h } from '../core/dom.js';
import { entity as find, linkOfColumn } from '../core/studio.js';
import { icon } from '../ui/icons.js';
import { menu } from '../ui/menu.js';

export const HEAD = 40;

export function header(view, grid) {
  const { columns, selection } = view;
  const all = h('input', { type: 'checkbox', tabindex: '-1', 'aria-label': 'Select the rows that are loaded', checked: selection.checked.size > 0, onclick: () => view.checkAll() });
  const cells = [h('div', { class: 'head-cell gutter pinned', role: 'columnheader', 'aria-colindex': '1', style: { left: '0', width: `${grid.gutterWidth}px` } }, all)];
  let left = grid.gutterWidth;
  columns.shown.forEach((item, col) => {
    const pinned = col < columns.pinnedCount;
    cells.push(headCell(view, grid, item, col, pinned ? left : null));
    if (pinned) left += columns.width(item);
  });
  return cells;
}

function headCell(view, grid, item, col, left) {
  const { columns, entity } = view;
  const sort = item.column ? view.sortOf(item.column.name) : null;
  const cell = h('div', {
    class: `head-cell ${left === null ? '' : 'pinned'}`, role: 'columnheader', 'aria-colindex': String(col + 2), draggable: 'true',
    'aria-sort': sort ? (sort.desc ? 'descending' : 'ascending') : null, title: hint(item),
    style: { width: `${columns.width(item)}px`, left: left === null ? '' : `${left}px` }, dataset: { column: item.id },
    onclick: (event) => {
      if (item.column && item.column.sortable) view.sortBy(item.column.name, event.shiftKey || event.ctrlKey || event.metaKey);
    },
    oncontextmenu: (event) => {
      event.preventDefault();
      columnMenu(view, item, { x: event.clientX, top: event.clientY, bottom: event.clientY, y: event.clientY });
    },
  }, names(entity, item), sort && sortMark(view, sort), grip(grid, columns, item));
  draggable(cell, columns, item);
  return cell;
}

function names(entity, item) {
  if (item.link) return h('div', { class: 'names' }, h('div', { class: 'label' }, icon('link'), h('span', {}, item.label)), h('div', { class: 'type' }, find(item.far ? item.far.parent : item.link.child).label + (item.link.unique ? '?' : '[]')));
  const { column } = item;
  const marks = [column.key && icon('key', 'key'), !column.key && linkOfColumn(entity.id, column.name) && icon('link'), column.computed && icon('lock')];
  return h('div', { class: 'names' }, h('div', { class: 'label' }, marks, h('span', {}, column.label)), h('div', { class: 'type' }, column.type + (column.nullable ? '?' : '')));
}

function sortMark(view, sort) {
  return h('span', { class: 'sort' }, icon(sort.desc ? 'down' : 'up'), view.sorts.length > 1 && String(view.sorts.indexOf(sort) + 1));
}

function hint(item) {
  if (item.far) return `Rows of ${find(item.far.parent).label} that ${item.link.child} ties to this one`;
  if (item.link) return `Rows of ${find(item.link.child).label} that point here (${item.link.columns.join(', ')})`;
  const { column } = item;
  return [
    `${column.name} ${column.type}${column.nullable ? '' : ' NOT NULL'}`,
    column.key && 'part of the key',
    column.computed && 'filled by the database',
    column.default && `default ${column.default}`,
    column.made && `filled in for new rows: ${column.made}`,
    !column.indexed && column.sortable && 'no index: sorting reads the whole table',
    column.documentation,
  ].filter(Boolean).join('\n');
}

function grip(grid, columns, item) {
  const element = h('span', { class: 'grip', 'aria-hidden': 'true', onclick: (event) => event.stopPropagation(), ondblclick: (event) => { event.stopPropagation(); columns.change((prefs) => { delete prefs.widths[item.id]; }); } });
  element.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    down.stopPropagation();
    const start = columns.width(item);
    const move = (event) => columns.resize(item, start + event.clientX - down.clientX);
    const up = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
  });
  return element;
}

function draggable(cell, columns, item) {
  cell.addEventListener('dragstart', (event) => {
    event.dataTransfer.setData('text/x-column', item.id);
    cell.classList.add('dragging');
  });
  cell.addEventListener('dragend', () => cell.classList.remove('dragging'));
  cell.addEventListener('dragover', (event) => {
    event.preventDefault();
    cell.classList.add('drop-before');
  });
  cell.addEventListener('dragleave', () => cell.classList.remove('drop-before'));
  cell.addEventListener('drop', (event) => {
    event.preventDefault();
    const moved = columns.all.find((found) => found.id === event.dataTransfer.getData('text/x-column'));
    if (moved && moved !== item) columns.move(moved, item);
  });
}

/** Everything that can be done with a column, for the mouse and for the keyboard. */
export function columnMenu(view, item, anchor) {
  const { columns } = view;
  const shown = columns.shown;
  const at = shown.indexOf(item);
  const sortable = item.column && item.column.sortable;
  menu(anchor, [
    sortable && { text: 'Sort ascending', icon: 'up', run: () => view.setSort([{ column: item.column.name, desc: false }]) },
    sortable && { text: 'Sort descending', icon: 'down', run: () => view.setSort([{ column: item.column.name, desc: true }]) },
    sortable && { text: 'Sort also by this', icon: 'plus', run: () => view.sortBy(item.column.name, true) },
    item.column && { text: 'Filter by this…', icon: 'filter', run: () => view.filterBy(item.column.name) },
    null,
    { text: columns.isPinned(item) ? 'Unpin' : 'Pin', icon: 'pin', run: () => columns.pin(item, !columns.isPinned(item)) },
    { text: 'Move left', disabled: at <= 0, run: () => columns.move(item, shown[at - 1]) },
    { text: 'Move right', disabled: at >= shown.length - 1, run: () => columns.move(item, shown[at + 2]) },
    { text: 'Wider', run: () => columns.resize(item, columns.width(item) + 60) },
    { text: 'Narrower', run: () => columns.resize(item, columns.width(item) - 60) },
    { text: 'Hide', icon: 'hide', run: () => columns.hide(item) },
  ].filter((entry) => entry !== false && entry !== undefined), `Column ${item.label}`);
}
