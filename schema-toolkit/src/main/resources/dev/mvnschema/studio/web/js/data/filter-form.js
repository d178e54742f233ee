// The forms of a filter: on a column, on a relation, in SQL.

import { h, replace } from '../core/dom.js';
import { entity as find, linksOf } from '../core/studio.js';
import { button } from '../ui/button.js';
import { operatorsOf, WITH_BOUNDS, WITH_CASE, WITH_COLUMN, WITH_PATH, WITH_VALUES, WITHOUT_VALUE } from './filter-model.js';

/** @param done takes the finished node */
export function columnForm(view, node, done) {
  const editor = conditionFields(view.entity, node);
  const negate = h('input', { type: 'checkbox' });
  return form([editor.element, h('label', { class: 'check' }, negate, 'Not')], () => {
    const made = editor.read();
    done(negate.checked ? { not: made } : made);
  });
}

/** The fields of a condition on one column. */
function conditionFields(entity, node) {
  const column = entity.byName.get(node.column) || entity.byName.values().next().value;
  const operators = operatorsOf(column);
  const operator = h('select', { class: 'field', 'aria-label': 'Operator' }, operators.map(([id, text]) => h('option', { value: id }, text)));
  operator.value = operators.some(([id]) => id === node.op) ? node.op : operators[0][0];
  const slot = h('div');
  let read = () => ({});

  function render() {
    const op = operator.value;
    const parts = [];
    const readers = [];
    if (WITH_PATH.has(op)) {
      const path = h('input', { class: 'field', placeholder: 'address.city', value: (node.path || []).join('.') });
      parts.push(h('label', {}, 'Path', path));
      readers.push((made) => { made.path = path.value.split('.').map((part) => part.trim()).filter(Boolean); });
    }
    if (!WITHOUT_VALUE.has(op)) {
      const [element, take] = WITH_BOUNDS.has(op) ? boundsField(node) : WITH_VALUES.has(op) ? valuesField(column, node) : valueField(column, node, op);
      parts.push(element);
      readers.push(take);
    }
    if (WITH_COLUMN.has(op)) {
      const others = columnField(entity, column, node);
      parts.push(others.element);
      readers.push(others.take);
    }
    if (WITH_CASE.has(op) || (column.kind === 'text' && !column.list && (WITH_COLUMN.has(op) || op === 'in' || op === 'notIn'))) {
      const insensitive = h('input', { type: 'checkbox', checked: Boolean(node.insensitive) });
      parts.push(h('label', { class: 'check' }, insensitive, 'Ignore case'));
      readers.push((made) => { if (insensitive.checked) made.insensitive = true; });
    }
    replace(slot, h('div', { class: 'popover-form plain' }, parts));
    read = () => {
      const made = { column: column.name, op };
      readers.forEach((take) => take(made));
      return made;
    };
  }

  operator.addEventListener('change', render);
  render();
  return { element: h('div', { class: 'popover-form plain' }, h('label', {}, column.label, operator), slot), read: () => read() };
}

function choices(column) {
  if (column.labels.length) return column.labels;
  return column.kind === 'boolean' && !column.list ? ['true', 'false'] : null;
}

function valueField(column, node, op) {
  const known = choices(column);
  const input = known && ['equals', 'not', 'has'].includes(op)
    ? h('select', { class: 'field' }, known.map((label) => h('option', { value: label }, label)))
    : h('input', { class: 'field', placeholder: placeholder(column, op) });
  if (node.value !== undefined && node.value !== null) input.value = node.value;
  const plainText = column.kind === 'text' || op === 'contains' || op.startsWith('string');
  return [h('label', {}, 'Value', input), (made) => { made.value = plainText ? input.value : input.value.trim(); }];
}

function boundsField(node) {
  const [low, high] = [0, 1].map((index) => h('input', { class: 'field', value: node.values?.[index] ?? '' }));
  return [h('div', { class: 'popover-form plain' }, h('label', {}, 'From', low), h('label', {}, 'To', high)), (made) => { made.values = [low.value.trim(), high.value.trim()]; }];
}

/** Another column of the same row instead of a value. */
function columnField(entity, column, node) {
  const same = entity.columns.filter((other) => other.name !== column.name && other.kind === column.kind && other.list === column.list);
  const select = h('select', { class: 'field' }, h('option', { value: '' }, 'the value above'), same.map((other) => h('option', { value: other.name }, other.label)));
  select.value = node.other || '';
  return {
    element: same.length > 0 && h('label', {}, 'Compared with', select),
    take(made) {
      if (!select.value) return;
      made.other = select.value;
      delete made.value;
    },
  };
}

function placeholder(column, op) {
  if (column.kind === 'json' && !op.startsWith('string')) return 'JSON: "text", 5, true, {"a": 1}';
  if (column.kind === 'timestamptz') return '2026-01-31 12:00+00';
  if (column.kind === 'date') return '2026-01-31';
  return '';
}

function valuesField(column, node) {
  const known = choices(column);
  const chosen = new Set(node.values || []);
  if (known) {
    const boxes = known.map((label) => h('input', { type: 'checkbox', value: label, checked: chosen.has(label) }));
    return [h('div', { role: 'group', 'aria-label': 'Values' }, boxes.map((box) => h('label', { class: 'check' }, box, box.value))), (made) => { made.values = boxes.filter((box) => box.checked).map((box) => box.value); }];
  }
  const area = h('textarea', { class: 'field', rows: '4', placeholder: 'One value in each line' });
  area.value = [...chosen].join('\n');
  return [h('label', {}, 'Values, one in each line', area), (made) => { made.values = area.value.split('\n').filter((line) => line !== ''); }];
}

/** Rows of another table that point here, or the row pointed to; with a condition on one of its columns, or none. */
export function relationForm(view, node, done) {
  const other = node.child ? find(node.child) : find(linksOf(view.entity.id).find((link) => link.name === node.link).parent);
  const words = node.child ? ['some', 'none', 'every'] : ['is', 'is not'];
  const quantifier = h('select', { class: 'field', 'aria-label': node.child ? 'How many' : 'Whether' }, words.map((word) => h('option', { value: word }, word)));
  quantifier.value = node.child ? node.quantifier || 'some' : node.isNot ? 'is not' : 'is';
  const column = h('select', { class: 'field' }, h('option', { value: '' }, node.child ? 'any row' : 'any value'), other.columns.map((found) => h('option', { value: found.name }, found.label)));
  column.value = node.where?.column || '';
  const slot = h('div');
  let fields = null;
  function render() {
    fields = column.value ? conditionFields(other, node.where?.column === column.value ? node.where : { column: column.value }) : null;
    replace(slot, fields && fields.element);
  }
  column.addEventListener('change', render);
  render();
  return form([h('label', {}, node.label || other.label, quantifier), h('label', {}, `Where ${other.label}`, column), slot], () => {
    const made = { ...node };
    delete made.isNot;
    if (node.child) made.quantifier = quantifier.value;
    else if (quantifier.value === 'is not') made.isNot = true;
    delete made.where;
    if (fields) made.where = fields.read();
    done(made);
  });
}

/** A condition in SQL; the server checks it before it is taken. */
export function sqlForm(view, node, done) {
  const area = h('textarea', { class: 'field mono', rows: '4', spellcheck: 'false', placeholder: 'amount > 100 AND metadata ->> \'model\' IS NOT NULL' });
  area.value = node.sql || '';
  const problem = h('p', { class: 'form-error', role: 'alert' });
  return form([h('label', {}, 'Condition in SQL; columns by their database names', area), problem], async () => {
    const made = { sql: area.value.trim() };
    try {
      await view.checkFilter(made);
      done(made);
    } catch (error) {
      area.setAttribute('aria-invalid', 'true');
      problem.textContent = [error.message, error.details?.hint].filter(Boolean).join(' ');
    }
  });
}

function form(parts, submit) {
  return h('form', { class: 'popover-form', onsubmit: (event) => { event.preventDefault(); submit(); } }, parts, h('div', { class: 'actions' }, button('Apply', { kind: 'primary', type: 'submit' })));
}
