// One row, whole: every value in full, with its documentation, and the ways on.

import { h, replace } from '../core/dom.js';
import { post } from '../core/api.js';
import { linkOfColumn } from '../core/studio.js';
import { iconButton } from '../ui/button.js';
import { errorState } from '../ui/state.js';
import { copyText } from '../ui/toast.js';
import { kindClass } from './cells.js';

export function rowPanel(view, { row, index }, close) {
  const body = h('div', { class: 'drawer-body', tabindex: '0' }, h('p', { class: 'muted' }, 'Loading…'));
  const element = h('aside', { class: 'drawer', 'aria-label': 'Row' },
    h('div', { class: 'drawer-head' }, h('h2', {}, `${view.entity.label} ${view.entity.form === 'view' ? index + 1 : row.k.join(', ')}`.slice(0, 48)), h('span', { class: 'spacer' }), iconButton('Close', 'close', { onclick: close })), body);
  element.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  load();
  return element;

  async function load() {
    try {
      const whole = await post('/api/row', { ...view.request, key: row.k, at: index });
      if (!whole.found) return replace(body, h('p', {}, 'This row is gone.'));
      return replace(body, view.entity.columns.map((column, index) => pair(view, row, column, whole.c[index])));
    } catch (error) {
      return replace(body, errorState(error, load));
    }
  }
}

function pair(view, row, column, value) {
  const link = value !== null && linkOfColumn(view.entity.id, column.name);
  return h('div', { class: 'pair' },
    h('div', { class: 'pair-name' }, h('b', {}, column.label), h('span', { class: 'type' }, column.type), h('span', { class: 'spacer' }),
      link && iconButton(`Open ${link.childLabel}`, 'open', { kind: 'quiet small', onclick: () => view.follow(view.selection.row, link) }),
      value !== null && iconButton(`Copy ${column.label}`, 'copy', { kind: 'quiet small', onclick: () => copyText(value, column.label) })),
    column.documentation && h('p', { class: 'pair-doc' }, column.documentation),
    h('div', { class: `pair-value ${kindClass(column)}` }, value === null ? h('span', { class: 'muted' }, 'NULL') : pretty(column, value)));
}

function pretty(column, value) {
  if (column.kind !== 'json' || column.list) return value;
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
