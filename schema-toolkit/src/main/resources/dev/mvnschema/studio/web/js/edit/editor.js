// The editor of a cell: a field that fits the type, opened over the cell, with NULL and default beside it.

import { h, replace } from '../core/dom.js';
import { closePopover, popover } from '../ui/menu.js';
import { button } from '../ui/button.js';
import { fieldFor } from './fields.js';
import { isMade } from './made.js';
import { DEFAULT } from './stage.js';

/** @param {{typed?: string, draft: boolean, commit: Function, cancel: Function}} options commit(value, step): step 1 goes right */
export function openEditor(cell, column, value, { typed, draft, commit, cancel }) {
  const field = fieldFor(column, typed === undefined ? startText(value) : typed);
  const problem = h('p', { class: 'form-error', role: 'alert' });
  let done = false;

  function finish(next, step = 0) {
    done = true;
    closePopover();
    commit(next, step);
  }

  function take(step) {
    const text = field.read();
    const wrong = field.check(text);
    if (wrong) {
      field.input.setAttribute('aria-invalid', 'true');
      replace(problem, wrong);
      return field.input.focus();
    }
    return finish(text, step);
  }

  const form = h('form', { class: `popover-form editor ${field.wide ? 'wide' : ''}`, onsubmit: (event) => { event.preventDefault(); take(0); } },
    h('div', { class: 'editor-head' }, h('b', {}, column.label), h('span', { class: 'muted' }, column.type + (column.nullable ? '?' : '')), value === null && h('span', { class: 'badge' }, 'now NULL')),
    field.element, problem,
    h('div', { class: 'actions' },
      column.nullable && button('NULL', { kind: 'small', onclick: () => finish(null) }),
      (column.default || (draft && !isMade(column))) && button('Default', { kind: 'small', title: column.default || 'left to the database', onclick: () => finish(draft ? undefined : DEFAULT) }),
      column.kind === 'uuid' && !column.list && button('New', { kind: 'small', onclick: () => { field.input.value = crypto.randomUUID(); field.input.focus(); } }),
      h('span', { class: 'spacer' }),
      h('span', { class: 'muted' }, field.wide ? 'Ctrl ↵' : '↵'),
      button('Set', { kind: 'small primary', type: 'submit' })));
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && event.target === field.input) {
      event.preventDefault();
      take(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter' && (event.target.tagName === 'SELECT' || (field.wide && (event.ctrlKey || event.metaKey)))) {
      event.preventDefault();
      take(0);
    } else if (event.key === 'Backspace' && (event.ctrlKey || event.metaKey) && column.nullable && field.read() === '') {
      event.preventDefault();
      finish(null);
    }
  });
  popover(cell, form, { label: `Edit ${column.label}`, onclose: () => !done && cancel() });
  field.input.focus();
  if (typed === undefined) field.input.select?.();
}

const startText = (value) => (value === null || value === undefined || typeof value === 'object' ? '' : value);
