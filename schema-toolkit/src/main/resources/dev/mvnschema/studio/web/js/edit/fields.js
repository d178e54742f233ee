// The field for each type: how a value is entered, and what is wrong with it before the server has to say so.

import { h } from '../core/dom.js';
import { button } from '../ui/button.js';

/** @returns {{element, input, wide, read: function(): string, check: function(string): string|null}} */
export function fieldFor(column, text) {
  if (column.list) return area(text, checkList, `{${column.labels.slice(0, 2).join(',') || 'a,b'}}: elements between braces; "quotes" around those with commas`);
  switch (column.kind) {
    case 'boolean': return choice(['true', 'false'], text);
    case 'enum': return choice(column.labels, text);
    case 'json': return area(pretty(text), checkJson, 'JSON');
    case 'integer': return line(text, check(/^\s*[+-]?\d+\s*$/, 'A whole number is wanted.'), { inputmode: 'numeric' });
    case 'decimal': return line(text, check(/^\s*([+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|NaN|[+-]?Infinity)\s*$/i, 'A number is wanted.'), { inputmode: 'decimal' });
    case 'uuid': return line(text, check(/^\s*[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\s*$/i, 'A UUID is wanted: 32 hexadecimal digits.'), {});
    case 'timestamptz': return moment(text, true);
    case 'timestamp': return moment(text, false);
    case 'date': return line(text, () => null, { type: /^\d{4}-\d\d-\d\d$/.test(text) || text === '' ? 'date' : 'text' });
    case 'text': return /\n/.test(text) || text.length > 60 ? area(text, () => null, '') : line(text, checkLength(column), {});
    default: return line(text, () => null, {});
  }
}

const check = (pattern, message) => (text) => (pattern.test(text) ? null : message);

function checkLength(column) {
  const limit = /^(?:var)?char\((\d+)\)$/.exec(column.type);
  return (text) => (limit && [...text].length > Number(limit[1]) ? `At most ${limit[1]} characters fit; these are ${[...text].length}.` : null);
}

function line(text, wrong, attributes) {
  const input = h('input', { class: 'field', autocomplete: 'off', spellcheck: 'false', 'aria-label': 'Value', value: text, ...attributes });
  return { element: input, input, wide: false, read: () => input.value, check: wrong };
}

function area(text, wrong, hint) {
  const input = h('textarea', { class: 'field mono', rows: String(Math.min(14, Math.max(4, text.split('\n').length + 1))), spellcheck: 'false', 'aria-label': 'Value', value: text });
  return { element: h('div', {}, input, hint && h('p', { class: 'pair-doc' }, hint)), input, wide: true, read: () => input.value, check: wrong };
}

function choice(labels, text) {
  const input = h('select', { class: 'field', 'aria-label': 'Value' }, labels.map((label) => h('option', { value: label }, label)));
  const match = labels.find((label) => label === text) || labels.find((label) => text && label.toLowerCase().startsWith(text.toLowerCase()));
  if (match) input.value = match;
  return { element: input, input, wide: false, read: () => input.value, check: () => null };
}

/** The server's text, exact to the microsecond; beside it the same moment where the reader is. */
function moment(text, zoned) {
  const field = line(text, check(/^\s*\d{4,}-\d\d?-\d\d?([ T]\d\d?:\d\d(:\d\d(\.\d{1,6})?)?)?\s*(Z|[+-]\d\d?(:?\d\d)?)?\s*$|^\s*-?infinity\s*$/i, 'A date and a time are wanted: 2026-01-31 12:00:00' + (zoned ? '+00' : '')), {});
  const local = h('p', { class: 'pair-doc' });
  const show = () => {
    const time = new Date(field.input.value.trim().replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
    local.textContent = zoned && !Number.isNaN(time.getTime()) ? `Here: ${time.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })} (${Intl.DateTimeFormat().resolvedOptions().timeZone})` : zoned ? 'Without an offset the time is in the zone of the database session.' : 'Without a time zone.';
  };
  field.input.addEventListener('input', show);
  const now = button('Now', { kind: 'small', onclick: () => {
    field.input.value = zoned ? new Date().toISOString().replace('T', ' ').replace('Z', '+00') : new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().replace('T', ' ').replace('Z', '');
    show();
    field.input.focus();
  } });
  show();
  return { ...field, element: h('div', {}, h('div', { class: 'with-button' }, field.input, now), local) };
}

function checkJson(text) {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return `This is no JSON: ${error.message}`;
  }
}

const checkList = (text) => (/^\s*\{[\s\S]*\}\s*$/.test(text) ? null : 'A list stands between braces: {a,b}');

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
