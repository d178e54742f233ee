// A matrix from a spreadsheet, put in from the active cell on: each value is staged, as if it had been typed.

import { plural } from '../core/format.js';
import { toast } from '../ui/toast.js';
import { parseCsv } from './csv.js';

/** Rows beyond the last one become new rows. */
export function paste(view, text) {
  if (!view.canEdit || !text) return;
  const matrix = parseCsv(text.replace(/\r?\n$/, ''), '\t', true);
  const { row: top, col: left } = view.selection;
  const places = matrix.flatMap((values, down) => values.map((value, across) => ({ number: top + down, item: view.columns.shown[left + across], value: value ?? '' })))
    .filter(({ item }) => item && item.column && !item.column.computed);
  let staged = 0;
  const created = new Map();
  view.stage.together(() => {
    for (const { number, item, value } of places) {
      const line = number < view.grid.count ? view.grid.line(number) : {};
      const wanted = value === '' && item.column.nullable ? null : value;
      if (line.draft) view.stage.setDraft(line.draft, item.column.name, wanted);
      else if (line.row && !view.stage.isRemoved(line.row)) view.stage.set(line.row, item.column.name, wanted);
      else if (number >= view.grid.count) created.set(number, { ...created.get(number), [item.column.name]: wanted });
      else continue;
      staged++;
    }
    view.stage.addDrafts([...created.values()].reverse());
  });
  if (staged) toast(`${plural(staged, 'cell')} pasted${created.size ? `, ${plural(created.size, 'new row')}` : ''}`, 'green', 2500);
  else toast('Nothing here can take what was copied.', '', 2500);
}
