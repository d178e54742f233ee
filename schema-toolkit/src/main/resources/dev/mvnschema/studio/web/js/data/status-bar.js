// The line below the grid: how many rows, where in them, and what is selected.

import { h, replace } from '../core/dom.js';
import { about, count, duration, plural } from '../core/format.js';

export function statusBar(view) {
  const rows = h('span');
  const place = h('span', { class: 'muted' });
  const chosen = h('span');
  const time = h('span', { class: 'muted' });
  const jump = h('input', { class: 'field jump', type: 'text', inputmode: 'numeric', placeholder: 'Go to row', 'aria-label': 'Go to row' });
  jump.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const wanted = Number(jump.value.replace(/\D/g, ''));
    if (!wanted) return;
    const number = Math.min(view.grid.count, wanted + view.stage.drafts.length) - 1;
    jump.value = '';
    view.grid.scroller.show(number, true);
    view.selection.move(number, view.selection.col, false);
    view.grid.element.focus();
  });
  const element = h('div', { class: 'status' }, rows, place, chosen, h('span', { class: 'spacer' }), time, jump);

  function render() {
    const store = view.rows;
    rows.textContent = store.known ? `${about({ rows: store.total, exact: store.exact })} ${store.total === 1 ? 'row' : 'rows'}` : 'Counting…';
    const range = view.grid.scroller.range(0);
    const drafts = view.stage.drafts.length;
    place.textContent = store.total > 0 ? `${store.sampled ? 'about ' : ''}${count(Math.max(1, range.from + 1 - drafts))}–${count(Math.max(1, range.to + 1 - drafts))}` : '';
    place.title = store.sampled ? 'Sorting all rows takes too long: the numbers are estimated from a sample' : '';
    const checked = view.selection.checked.size;
    const box = view.selection.range;
    replace(chosen, checked ? `${plural(checked, 'row')} selected` : view.selection.wide ? `${box.toRow - box.fromRow + 1} × ${box.toCol - box.fromCol + 1} cells` : '');
    time.textContent = store.millis ? duration(store.millis) : '';
    time.title = 'Time that the server took for the last page';
  }

  return { element, render };
}
