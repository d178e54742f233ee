// The grid: draws the rows and columns in sight, and nothing else. Drafts of new rows stand before the rows of the table.

import { h, replace } from '../core/dom.js';
import { keyText } from '../edit/stage.js';
import { childrenContent, followButton, kindClass, valueContent } from './cells.js';
import { header, HEAD } from './header.js';
import { Scroller } from './scroller.js';

export class Grid {
  /** @param view gives entity, rows, columns, stage, selection, children and what happens on a click */
  constructor(view) {
    this.view = view;
    this.head = h('div', { class: 'grid-head', role: 'row', 'aria-rowindex': '1' });
    this.body = h('div', { class: 'grid-rows', role: 'rowgroup' });
    this.element = h('div', { class: 'grid', role: 'grid', tabindex: '0', 'aria-label': view.entity.label, 'aria-multiselectable': 'true' }, h('div', { class: 'grid-head-group', role: 'rowgroup' }, this.head), this.body);
    this.scroller = new Scroller(this.element, this.body, HEAD, () => this.schedule());
    this.drawn = new Map();
    this.nested = null;
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(this.element);
  }

  close() {
    this.drop();
    this.observer.disconnect();
  }

  get count() {
    return this.view.stage.drafts.length + this.view.rows.total;
  }

  /** The width of the column with the numbers of the rows. */
  get gutterWidth() {
    return 44 + 7 * Math.max(2, String(this.count).length);
  }

  /** @returns {{draft}|{row, index}} what a line of the grid shows; row is undefined while it is fetched */
  line(number) {
    const drafts = this.view.stage.drafts;
    if (number < drafts.length) return { draft: drafts[number] };
    return { index: number - drafts.length, row: this.view.rows.row(number - drafts.length) };
  }

  schedule() {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = null;
      if (!this.view.closed) this.drawRows();
    });
  }

  /** Everything anew: after a change of rows, columns, selection or stage. */
  draw() {
    const { columns } = this.view;
    this.scroller.layout(this.count, this.nested && { index: this.nested.line, height: this.nested.height });
    this.element.setAttribute('aria-rowcount', String(this.count + 1));
    this.element.setAttribute('aria-colcount', String(columns.shown.length + 1));
    replace(this.head, header(this.view, this));
    this.drawn.forEach((row) => row.remove());
    this.drawn.clear();
    this.drawRows();
  }

  drawRows() {
    const { from, to } = this.scroller.range();
    const span = this.columnSpan();
    const key = `${span.from}-${span.to}`;
    if (key !== this.span) {
      this.span = key;
      this.drawn.forEach((row) => row.remove());
      this.drawn.clear();
    }
    for (const [number, row] of this.drawn) {
      if (number < from || number > to) {
        row.remove();
        this.drawn.delete(number);
      }
    }
    for (let number = from; number <= to; number++) {
      let row = this.drawn.get(number);
      if (!row) {
        row = this.row(number, span);
        this.drawn.set(number, row);
        this.body.append(row);
      }
      row.style.transform = `translateY(${this.scroller.y(number)}px)`;
    }
    this.drawNested();
    const drafts = this.view.stage.drafts.length;
    if (this.count > drafts) this.view.rows.ensure(from - drafts, to - drafts);
    this.element.setAttribute('aria-activedescendant', `cell-${this.view.selection.row}-${this.view.selection.col}`);
    this.view.moved(from);
  }

  /** Shows which cell is active, which are in the range, which rows are checked. */
  mark() {
    const { selection } = this.view;
    for (const [number, row] of this.drawn) {
      const line = this.line(number);
      const checked = Boolean(line.row && selection.checked.has(keyText(line.row.k)));
      row.classList.toggle('selected', checked);
      row.setAttribute('aria-selected', String(checked));
      const box = row.querySelector('.gutter input');
      if (box) box.checked = checked;
      row.querySelectorAll('.cell[data-col]').forEach((cell) => {
        const col = Number(cell.dataset.col);
        cell.classList.toggle('active', selection.row === number && selection.col === col);
        cell.classList.toggle('ranged', selection.holds(number, col));
      });
    }
    const all = this.head.querySelector('input');
    if (all) all.checked = selection.checked.size > 0;
    this.element.setAttribute('aria-activedescendant', `cell-${selection.row}-${selection.col}`);
  }

  /** The columns in sight, behind those that are pinned. */
  columnSpan() {
    const { columns } = this.view;
    const left = this.element.scrollLeft;
    const right = left + this.element.clientWidth;
    let x = this.gutterWidth;
    let from = null;
    let to = columns.shown.length;
    let before = 0;
    columns.shown.forEach((item, index) => {
      const width = columns.width(item);
      if (index >= columns.pinnedCount) {
        if (x + width < left - 200) before += width;
        else if (from === null) from = index;
        if (x > right + 200 && index < to) to = index;
      }
      x += width;
    });
    return { from: from === null ? columns.shown.length : from, to, before };
  }

  row(number, span) {
    const { columns, stage, selection } = this.view;
    const line = this.line(number);
    const removed = line.row && stage.isRemoved(line.row);
    const checked = line.row && selection.checked.has(keyText(line.row.k));
    const element = h('div', { class: `row ${line.draft ? 'draft' : ''} ${removed ? 'removed' : ''} ${checked ? 'selected' : ''}`, role: 'row', 'aria-rowindex': String(number + 2), 'aria-selected': checked ? 'true' : null });
    element.append(this.gutter(number, line, checked));
    let left = this.gutterWidth;
    columns.shown.forEach((item, col) => {
      const pinned = col < columns.pinnedCount;
      const width = columns.width(item);
      if (pinned || (col >= span.from && col < span.to)) {
        if (!pinned && col === span.from && span.before) element.append(h('div', { role: 'presentation', style: { flex: 'none', width: `${span.before}px` } }));
        element.append(this.cell(number, line, item, col, width, pinned ? left : null));
      }
      if (pinned) left += width;
    });
    return element;
  }

  gutter(number, line, checked) {
    const { view } = this;
    const label = line.draft ? 'new' : String(line.index + 1);
    const box = line.row && h('input', { type: 'checkbox', tabindex: '-1', checked: Boolean(checked), 'aria-label': `Select row ${label}`, onclick: (event) => view.check(number, event.shiftKey) });
    return h('div', { class: 'cell gutter pinned', role: 'rowheader', 'aria-colindex': '1', style: { width: `${this.gutterWidth}px` } }, box || h('span'), h('span', {}, label));
  }

  cell(number, line, item, col, width, left) {
    const { view } = this;
    const { selection, stage, entity } = view;
    const active = selection.row === number && selection.col === col;
    const classes = ['cell'];
    if (left !== null) classes.push('pinned');
    if (active) classes.push('active');
    if (selection.holds(number, col)) classes.push('ranged');
    let content;
    let problem = null;
    if (item.link) {
      classes.push('children');
      content = line.row && childrenContent(item, view.children.of(item, line.index), this.isOpen(number, item), () => view.toggleChildren(number, item));
    } else if (!line.draft && !line.row) {
      content = h('span', { class: 'bone' });
    } else {
      const { column } = item;
      classes.push(kindClass(column));
      const staged = line.draft ? line.draft.set[column.name] : stage.get(line.row, column.name);
      if (staged !== undefined) classes.push('staged');
      problem = stage.problem(line.draft ? line.draft.id : keyText(line.row.k), column.name);
      if (problem) classes.push('wrong');
      const value = staged !== undefined || line.draft ? staged : line.row.c[item.index];
      content = [valueContent(column, value, view.search), followButton(entity, column, value, (link) => view.follow(number, link))];
    }
    return h('div', {
      class: classes.join(' '), role: 'gridcell', id: `cell-${number}-${col}`, 'aria-colindex': String(col + 2), 'aria-selected': active ? 'true' : null, title: problem ? problem.message : null,
      style: { width: `${width}px`, left: left === null ? '' : `${left}px` }, dataset: { number, col },
    }, content);
  }

  isOpen(number, item) {
    return this.nested && this.nested.line === number && this.nested.item.id === item.id;
  }

  /** Opens a panel behind a row; closes it when it is open. */
  open(nested) {
    this.drop();
    this.nested = nested;
    if (nested) this.body.append(nested.element);
    this.draw();
  }

  /** Takes the panel away that is open behind a row. */
  drop() {
    this.nested?.element.remove();
    this.nested?.close?.();
    this.nested = null;
  }

  drawNested() {
    if (!this.nested) return;
    const { element, line, height } = this.nested;
    element.style.transform = `translate(${this.element.scrollLeft}px, ${this.scroller.y(line) + 32}px)`;
    element.style.width = `${this.element.clientWidth}px`;
    element.style.height = `${height}px`;
  }

  /** The element of a cell, when it is in sight. */
  cellElement(number, col) {
    return this.body.querySelector(`#cell-${number}-${col}`);
  }

  /** Brings a cell into sight. */
  show(number, col) {
    this.scroller.show(number);
    const { columns } = this.view;
    if (col < columns.pinnedCount) return;
    let pinned = this.gutterWidth;
    let x = this.gutterWidth;
    columns.shown.forEach((item, index) => {
      const width = columns.width(item);
      if (index < columns.pinnedCount) pinned += width;
      if (index < col) x += width;
    });
    const width = columns.width(columns.shown[col]);
    if (x - pinned < this.element.scrollLeft) this.element.scrollLeft = x - pinned;
    else if (x + width > this.element.scrollLeft + this.element.clientWidth) this.element.scrollLeft = x + width - this.element.clientWidth;
  }
}
