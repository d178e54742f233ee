// The ways from a row to others: along a foreign key, to the rows that point here, and into the row itself.

import { go, link as address } from '../core/router.js';
import { entity as find } from '../core/studio.js';
import { textOf } from './cells.js';
import { equalsFilter } from './filter-model.js';
import { linkedRows } from './linked.js';
import { nestedRows } from './nested.js';
import { rowPanel } from './row-panel.js';

const LONGEST = 5;

export function relations(view) {
  return {
    /** The way here, and one step more: this view, as it is, with the row that was left. */
    trailFrom(row) {
      const step = { l: `${view.entity.label} ${row ? row.k.map((part) => (part.length > 12 ? `${part.slice(0, 8)}…` : part)).join(' ') : ''}`.trim(), h: view.address({ trail: '' }) };
      return JSON.stringify([...trailOf(view), step].slice(-LONGEST));
    },

    follow(number, link) {
      const line = view.grid.line(number);
      const parent = find(link.parent);
      const pairs = link.columns.map((name, index) => {
        const staged = line.draft ? line.draft.set[name] : view.stage.get(line.row, name);
        return [link.references[index], staged === undefined ? textOf(line.row.c[view.entity.byName.get(name).index]) : staged];
      });
      go(address('data', parent.id, { filter: JSON.stringify(equalsFilter(pairs)), trail: this.trailFrom(line.row) }));
    },

    toggleChildren(number, item) {
      const { row } = view.grid.line(number);
      if (view.grid.isOpen(number, item)) return view.grid.open(null);
      const panel = item.far ? linkedRows : nestedRows;
      return view.grid.open(panel(view, number, row, item, () => view.grid.open(null)));
    },

    /** The panel at the side with the whole row. */
    showRow() {
      const line = view.grid.line(view.selection.row);
      if (!line.row) return;
      if (view.panel) view.panel.remove();
      view.panel = rowPanel(view, line, () => {
        view.panel.remove();
        view.panel = null;
        view.grid.element.focus();
      });
      view.work.append(view.panel);
    },
  };
}

/** @returns {Array<{l: string, h: string}>} where the reader came from, the first one first */
export function trailOf(view) {
  try {
    const steps = JSON.parse(view.trail || '[]');
    return steps.filter((step) => typeof step.l === 'string' && /^#\/data\//.test(step.h));
  } catch {
    return [];
  }
}
