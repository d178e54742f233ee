// What a person does to rows: every step goes to the stage, nothing to the database before it is reviewed.

import { post } from '../core/api.js';
import { studio } from '../core/studio.js';
import { failed, toast } from '../ui/toast.js';
import { DEFAULT, undoLast } from './stage.js';
import { openEditor } from './editor.js';
import { needsValue, withMade } from './made.js';
import { review } from './review.js';

/** A step that cannot be taken is told, and not taken. */
const failing = (error) => {
  failed(error);
  return [];
};

export function edits(view) {
  const active = () => ({ line: view.grid.line(view.selection.row), item: view.columns.shown[view.selection.col] });

  /** The value that is to be edited, whole: a grid holds only the beginning of a long text. */
  async function current(line, item) {
    const { column } = item;
    if (line.draft) return line.draft.set[column.name];
    const staged = view.stage.get(line.row, column.name);
    if (staged !== undefined) return staged;
    const value = line.row.c[item.index];
    if (!Array.isArray(value)) return value;
    const whole = await post('/api/row', { entity: view.entity.id, key: line.row.k });
    return whole.found ? whole.c[item.index] : value[0];
  }

  function assign(line, column, value) {
    if (line.draft) view.stage.setDraft(line.draft, column.name, value);
    else view.stage.set(line.row, column.name, value);
  }

  return {
    canEdit: !studio.info.readOnly && view.entity.form === 'table',

    canEditCell() {
      const { line, item } = active();
      return Boolean(view.canEdit && item && item.column && !item.column.computed && (line.draft || (line.row && !view.stage.isRemoved(line.row))));
    },

    /** Enter: edits; on a relation opens its rows; where nothing can be edited shows the row. */
    enter() {
      const { item } = active();
      if (item && item.link) view.toggleChildren(view.selection.row, item);
      else if (view.canEditCell()) view.edit();
      else view.showRow();
    },

    /** @param {string} [typed] replaces the value */
    edit(typed) {
      const { line, item } = active();
      if (!view.canEditCell()) return false;
      const cell = view.grid.cellElement(view.selection.row, view.selection.col);
      if (!cell) return false;
      current(line, item).then((value) => {
        openEditor(cell, item.column, value, {
          typed,
          draft: Boolean(line.draft),
          commit(next, step) {
            assign(line, item.column, next);
            view.grid.element.focus({ preventScroll: true });
            const col = Math.max(0, Math.min(view.columns.shown.length - 1, view.selection.col + step));
            view.grid.show(view.selection.row, col);
            view.selection.move(view.selection.row, col, false);
          },
          cancel: () => view.grid.element.focus({ preventScroll: true }),
        });
      }).catch(failed);
      return true;
    },

    setNull() {
      const { fromRow, toRow, fromCol, toCol } = view.selection.range;
      for (let number = fromRow; number <= toRow; number++) {
        for (let col = fromCol; col <= toCol; col++) {
          const line = view.grid.line(number);
          const { column } = view.columns.shown[col];
          if (view.canEdit && column && column.nullable && !column.computed && (line.row || line.draft)) assign(line, column, null);
        }
      }
    },

    undo() {
      const stage = undoLast();
      if (!stage) toast('There is nothing to undo.', '', 1500);
      else if (stage !== view.stage) toast(`A change of ${stage.entity.label} was taken back.`, '', 2500);
    },

    async addRow(set = {}) {
      view.stage.addDrafts(await withMade(view.entity, [set]).catch(failing));
      view.grid.scroller.show(0, true);
      const first = view.columns.shown.findIndex((item) => item.column && needsValue(item.column));
      view.selection.move(0, Math.max(0, first), false);
      view.grid.element.focus();
    },

    /** Copies of the chosen rows, without what tells them apart. */
    async duplicate() {
      if (!view.canEdit) return;
      const sets = [];
      for (const row of view.chosenRows()) {
        const whole = row.c.some(Array.isArray) ? (await post('/api/row', { entity: view.entity.id, key: row.k })).c : row.c;
        sets.push(Object.fromEntries(view.entity.columns.filter((column) => !column.computed && !(column.key && (column.default || column.made))).map((column) => [column.name, view.stage.get(row, column.name) ?? whole[view.entity.columns.indexOf(column)]])));
      }
      if (sets.length) view.stage.addDrafts(await withMade(view.entity, sets).catch(failing));
      view.grid.scroller.show(0, true);
    },

    /** Deletes the chosen rows, or keeps them when they are deleted already. */
    removeSelected() {
      if (!view.canEdit) return;
      const { line } = active();
      if (line.draft) return view.stage.dropDraft(line.draft);
      const rows = view.chosenRows();
      if (!rows.length) return undefined;
      const all = rows.every((row) => view.stage.isRemoved(row));
      view.selection.checked.clear();
      return all ? view.stage.keep(rows) : view.stage.remove(rows);
    },

    /** Escape: first the panel, then the selection. */
    escape() {
      if (view.grid.nested) view.grid.open(null);
      else if (view.selection.checked.size || view.selection.anchor) view.selection.clear();
      else return false;
      return true;
    },

    review() {
      review(view);
    },

    cellMenu() {
      const cell = view.grid.cellElement(view.selection.row, view.selection.col);
      if (cell) import('../data/cell-menu.js').then((module) => module.popupAt(view, cell));
    },

    DEFAULT,
  };
}
