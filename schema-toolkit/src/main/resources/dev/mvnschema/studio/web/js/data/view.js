// The view of one table: its state stands in the address, its rows come from the store, its changes go to the stage.

import { h, replace, debounce } from '../core/dom.js';
import { post } from '../core/api.js';
import { link, note } from '../core/router.js';
import { entity as find } from '../core/studio.js';
import { keyText, onStage, stageOf } from '../edit/stage.js';
import { edits } from '../edit/edits.js';
import { emptyState, errorState } from '../ui/state.js';
import { ChildCounts } from './children.js';
import { Columns } from './columns.js';
import { copies } from './copies.js';
import { filterBar } from './filters.js';
import { formatFilter, formatSort, parseFilter, parseSort, toRequest } from './filter-model.js';
import { Grid } from './grid.js';
import { gridKeys } from './keyboard.js';
import { gridMouse } from './mouse.js';
import { relations } from './relations.js';
import { RowStore } from './rows.js';
import { Selection } from './selection.js';
import { sorting } from './sorting.js';
import { statusBar } from './status-bar.js';
import { toolbar } from './toolbar.js';

export function dataView(here) {
  const entity = find(here.id);
  if (!entity) return { element: emptyState('table', `There is no table ${here.id}`, 'It may have been renamed or dropped; look into the list.') };
  const view = new DataView(entity, here.params);
  return {
    element: view.element,
    shown: () => view.begin(),
    routed: (next) => view.take(next.params),
    back: () => view.reload(),
    refreshed: () => view.refreshed(),
    close: () => view.close(),
  };
}

class DataView {
  constructor(entity, params) {
    this.entity = entity;
    this.stage = stageOf(entity);
    this.selection = new Selection(() => this.marked());
    this.columns = new Columns(entity, () => this.redraw());
    this.read(params);
    Object.assign(this, sorting(this), edits(this), copies(this), relations(this));
    this.grid = new Grid(this);
    this.tools = toolbar(this);
    this.filters = filterBar(this);
    this.bar = statusBar(this);
    this.work = h('div', { class: 'work' });
    this.element = h('div', { class: 'view' }, this.tools.element, this.filters.element, this.work, this.bar.element);
    gridKeys(this, this.grid);
    gridMouse(this, this.grid);
    this.unstage = onStage((stage) => (stage === this.stage ? this.staged() : this.redraw()));
    this.noteSoon = debounce(() => note(this.address()), 300);
    this.store();
    // Asked for before anything is drawn.
    this.started = this.rows.start(this.at);
  }

  read(params) {
    this.sorts = parseSort(params.get('sort'), this.entity);
    this.filter = parseFilter(params.get('filter'));
    this.search = params.get('q') || '';
    this.at = Number(params.get('at')) || 0;
    this.trail = params.get('trail') || '';
  }

  /** What the server is asked for. */
  get request() {
    return { entity: this.entity.id, sort: this.sorts, filter: toRequest(this.filter), search: this.search || undefined };
  }

  store() {
    this.rows = new RowStore(this.request, this.entity.form !== 'view', () => this.changed());
    this.children = new ChildCounts(this.entity, this.rows, () => this.redraw());
  }

  /** The address of this view as it is now. */
  address(changes = {}) {
    const state = { sort: formatSort(this.sorts), filter: formatFilter(this.filter), q: this.search, at: this.at || '', trail: this.trail, ...changes };
    return link('data', this.entity.id, state);
  }

  async begin() {
    const { at } = this;
    replace(this.work, this.grid.element);
    this.grid.element.focus({ preventScroll: true });
    this.grid.draw();
    await this.started;
    if (at) {
      this.grid.draw();
      this.grid.scroller.show(at + this.stage.drafts.length, true);
    }
  }

  /** Another address of the same table. */
  take(params) {
    this.read(params);
    this.restart();
    return true;
  }

  restart() {
    this.rows.loading.forEach((controller) => controller.abort());
    this.selection.checked.clear();
    this.grid.drop();
    this.store();
    this.grid.scroller.top = 0;
    this.grid.element.scrollTop = 0;
    this.selection.move(0, Math.min(this.selection.col, this.columns.shown.length - 1), false);
    this.filters.render();
    this.tools.render();
    this.rows.start(this.at);
  }

  /** The stores told that something came or failed. */
  changed() {
    if (this.closed) return;
    const { rows } = this;
    const nothing = rows.known && rows.total === 0 && this.stage.drafts.length === 0;
    if (rows.failure && rows.chunks.size === 0 && !rows.failure.lost) this.cover(errorState(rows.failure, () => this.restart()));
    else if (nothing) this.cover(this.nothing());
    else this.uncover();
    this.redraw();
  }

  nothing() {
    const filtered = this.filter.nodes.length > 0 || this.search;
    return filtered
      ? emptyState('filter', 'No row matches', 'Loosen a filter, or clear them all.', h('button', { type: 'button', class: 'button', onclick: () => this.set({ filter: { mode: 'and', nodes: [] }, search: '' }) }, 'Clear filters'))
      : emptyState('table', 'This table is empty', this.canEdit ? 'Add a row, or import a CSV file.' : '', this.canEdit && h('button', { type: 'button', class: 'button primary', onclick: () => this.addRow() }, 'Add a row'));
  }

  cover(element) {
    if (this.grid.element.isConnected || !this.covered) replace(this.work, element);
    this.covered = true;
  }

  uncover() {
    if (this.covered || !this.grid.element.isConnected) replace(this.work, this.grid.element, this.panel);
    this.covered = false;
  }

  redraw() {
    if (this.drawing || this.closed) return;
    this.drawing = requestAnimationFrame(() => {
      this.drawing = null;
      if (this.closed) return;
      this.grid.draw();
      this.tools.render();
      this.bar.render();
    });
  }

  staged() {
    this.changed();
  }

  /** Another cell is active, or other rows are checked: nothing has to be drawn anew. */
  marked() {
    this.grid.mark();
    this.bar.render();
  }

  /** The row at the top has changed: the address follows. */
  moved(from) {
    this.bar.render();
    const at = from > 6 ? from + 6 : 0;
    if (at !== this.at && this.rows.known) {
      this.at = at;
      this.noteSoon();
    }
  }

  /** Changes what is asked for; the address gets a new step. */
  set(changes) {
    Object.assign(this, changes, { at: 0 });
    this.noteSoon.cancel();
    history.pushState(null, '', this.address());
    this.restart();
  }

  setFilter(filter) {
    this.set({ filter });
  }

  setSearch(search) {
    if (search !== this.search) this.set({ search });
  }

  filterBy(column) {
    this.filters.add(this.tools.filterButton, { column });
  }

  /** Asks the server for one row with the condition, to learn whether it is one. */
  async checkFilter(node) {
    await post('/api/rows', { entity: this.entity.id, filter: node, limit: 1 });
  }

  focusSearch() {
    this.tools.search.focus();
  }

  check(number, range) {
    const { row } = this.grid.line(number);
    if (!row) return;
    if (range && this.lastChecked !== undefined) {
      for (let at = Math.min(number, this.lastChecked); at <= Math.max(number, this.lastChecked); at++) {
        const between = this.grid.line(at).row;
        if (between) this.selection.checked.set(keyText(between.k), between);
      }
      this.marked();
    } else this.selection.toggle(keyText(row.k), row);
    this.lastChecked = number;
  }

  /** The rows that are loaded; none when any is checked. */
  checkAll() {
    if (this.selection.checked.size) return this.selection.clear();
    this.rows.chunks.forEach((chunk) => chunk.rows.forEach((row) => this.selection.checked.set(keyText(row.k), row)));
    return this.marked();
  }

  async reload() {
    this.children.clear();
    const { from, to } = this.grid.scroller.range();
    await this.rows.reload(from, to);
  }

  /** The tables were read anew: columns may have changed. */
  refreshed() {
    const now = find(this.entity.id);
    if (!now || JSON.stringify(now.columns) === JSON.stringify(this.entity.columns)) return;
    this.entity = now;
    this.columns = new Columns(now, () => this.redraw());
    this.restart();
  }

  close() {
    this.closed = true;
    this.noteSoon.cancel();
    this.unstage();
    this.grid.close();
    this.rows.loading.forEach((controller) => controller.abort());
  }
}
