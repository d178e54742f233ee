// Copying: the cell, the range as tab-separated text, rows in several forms.

import { copyText } from '../ui/toast.js';
import { plural } from '../core/format.js';
import { textOf } from './cells.js';

export function copies(view) {
  /** What a line shows in a column, changes included. */
  function value(line, item) {
    if (item.link) return line.row ? view.children.of(item, line.index) ?? '' : '';
    if (line.draft) return line.draft.set[item.column.name];
    const staged = view.stage.get(line.row, item.column.name);
    return staged === undefined ? textOf(line.row.c[item.index]) : staged;
  }

  const plain = (found) => (found === null || found === undefined || typeof found === 'object' ? '' : String(found));

  /** The checked rows, else those of the range. */
  function chosenRows() {
    if (view.selection.checked.size) return [...view.selection.checked.values()];
    const { fromRow, toRow } = view.selection.range;
    const rows = [];
    for (let number = fromRow; number <= toRow; number++) {
      const { row } = view.grid.line(number);
      if (row) rows.push(row);
    }
    return rows;
  }

  return {
    chosenRows,

    copy() {
      if (view.selection.checked.size) return this.copyRows('tsv');
      const { fromRow, toRow, fromCol, toCol } = view.selection.range;
      const lines = [];
      for (let number = fromRow; number <= toRow; number++) {
        const line = view.grid.line(number);
        if (line.row || line.draft) lines.push(view.columns.shown.slice(fromCol, toCol + 1).map((item) => plain(value(line, item))));
      }
      const single = lines.length === 1 && lines[0].length === 1;
      const text = single ? lines[0][0] : lines.map((cells) => cells.map(tabSafe).join('\t')).join('\n');
      return copyText(text, single ? 'Cell' : plural(lines.length, 'row'));
    },

    copyRows(form) {
      const rows = chosenRows();
      const columns = view.columns.shown.filter((item) => item.column).map((item) => ({ ...item.column, index: item.index }));
      const cells = rows.map((row) => columns.map((column) => value({ row }, { column, index: column.index })));
      return copyText(FORMS[form](view.entity, columns, cells, plain), plural(rows.length, 'row'));
    },
  };
}

const tabSafe = (text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const FORMS = {
  tsv: (entity, columns, rows, plain) => [columns.map((column) => column.label), ...rows.map((row) => row.map(plain))].map((cells) => cells.map(tabSafe).join('\t')).join('\n'),
  markdown: (entity, columns, rows, plain) => {
    const line = (cells) => `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
    return [line(columns.map((column) => column.label)), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  },
  json: (entity, columns, rows) => {
    const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.label, jsonValue(column, row[index])])));
    return JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2);
  },
  sql: (entity, columns, rows) => {
    const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
    const literal = (cell) => (cell === null ? 'NULL' : cell === undefined || typeof cell === 'object' ? 'DEFAULT' : `'${String(cell).replaceAll("'", "''")}'`);
    const names = columns.map((column) => quoted(column.name)).join(', ');
    return rows.map((row) => `INSERT INTO ${quoted(entity.schema)}.${quoted(entity.table)} (${names}) VALUES (${row.map(literal).join(', ')});`).join('\n');
  },
};

/** Numbers that JavaScript can hold, booleans and JSON as what they are; all else as text. */
function jsonValue(column, value) {
  if (value === null || value === undefined || column.list) return value ?? null;
  if (column.kind === 'boolean') return value === 'true';
  if (column.kind === 'integer' && Number.isSafeInteger(Number(value))) return Number(value);
  if (column.kind === 'json') {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }
  return value;
}
