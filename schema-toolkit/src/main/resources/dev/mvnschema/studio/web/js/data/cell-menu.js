// What can be done with the active cell and its row.

import { menu } from '../ui/menu.js';
import { linkOfColumn } from '../core/studio.js';
import { textOf } from './cells.js';

export function popupAt(view, anchor) {
  const line = view.grid.line(view.selection.row);
  const item = view.columns.shown[view.selection.col];
  const column = item && item.column;
  const row = line.row;
  if (!row && !line.draft) return;
  const value = column && row ? textOf(row.c[item.index]) : undefined;
  const link = column && row && value !== null && linkOfColumn(view.entity.id, column.name);
  const staged = column && row && view.stage.get(row, column.name) !== undefined;
  const filter = (op, text) => ({ text, icon: 'filter', run: () => view.setFilter({ ...view.filter, nodes: [...view.filter.nodes, value === null ? { column: column.name, op: op === 'equals' ? 'isNull' : 'isNotNull' } : { column: column.name, op, value }] }) });
  const removed = row && view.stage.isRemoved(row);
  menu(anchor, [
    row && { text: 'Show the whole row', icon: 'panel', run: () => view.showRow() },
    link && { text: `Open ${link.childLabel}`, icon: 'open', run: () => view.follow(view.selection.row, link) },
    null,
    { text: 'Copy', icon: 'copy', hint: 'Ctrl C', run: () => view.copy() },
    row && { text: 'Copy row as JSON', run: () => view.copyRows('json') },
    row && { text: 'Copy row as INSERT', run: () => view.copyRows('sql') },
    row && { text: 'Copy row as Markdown', run: () => view.copyRows('markdown') },
    column && row && null,
    column && row && filter('equals', 'Only rows with this value'),
    column && row && filter('not', 'Only rows without this value'),
    ...(view.canEdit ? [
      null,
      column && { text: 'Edit', hint: 'Enter', disabled: !view.canEditCell(), run: () => view.edit() },
      column && column.nullable && { text: 'Set NULL', hint: 'Ctrl ⌫', disabled: !view.canEditCell(), run: () => view.setNull() },
      staged && { text: 'Take this change back', icon: 'undo', run: () => view.stage.revert(row, column.name) },
      row && { text: 'Duplicate row', icon: 'plus', hint: 'Ctrl D', run: () => view.duplicate() },
      row && { text: removed ? 'Keep row' : 'Delete row', icon: 'trash', hint: 'Del', danger: !removed, run: () => view.removeSelected() },
      line.draft && { text: 'Discard new row', icon: 'trash', danger: true, run: () => view.removeSelected() },
    ] : []),
  ].filter((entry) => entry !== false && entry !== undefined && entry !== '' && entry !== 0), 'Cell');
}
