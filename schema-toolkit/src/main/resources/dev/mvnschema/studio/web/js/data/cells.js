// What a cell shows.

import { h } from '../core/dom.js';
import { linkOfColumn } from '../core/studio.js';
import { count } from '../core/format.js';
import { icon } from '../ui/icons.js';

const NUMBERS = new Set(['integer', 'decimal']);
const CODE = new Set(['uuid', 'json', 'bytes', 'timestamp', 'timestamptz', 'date', 'time', 'timetz']);

/** The text of a value as the server sent it: a text, null, or the beginning of a longer text in an array. */
export const textOf = (value) => (Array.isArray(value) ? value[0] : value);

export function kindClass(column) {
  if (column.list) return 'code';
  if (NUMBERS.has(column.kind)) return 'number';
  return CODE.has(column.kind) ? 'code' : '';
}

/** @param {string|null|Array|{default: true}|undefined} value undefined when the database decides */
export function valueContent(column, value, search) {
  if (value === undefined || (value && value.default)) return h('span', { class: 'default' }, column.default ? `default: ${column.default}` : column.made === '@updatedAt' ? 'time of saving' : column.nullable ? 'NULL' : 'required');
  if (value === null) return h('span', { class: 'null' }, 'NULL');
  const text = textOf(value);
  if (text === '') return h('span', { class: 'null' }, 'empty');
  const line = text.length > 300 ? text.slice(0, 300) : text;
  return h('span', { class: 'text', title: text.length > 24 ? text.slice(0, 400) : null }, marked(line.replace(/\r?\n/g, ' ⏎ '), search), Array.isArray(value) && '…');
}

/** With the words that were searched for. */
function marked(text, search) {
  if (!search) return text;
  const at = text.toLowerCase().indexOf(search.toLowerCase());
  return at < 0 ? text : [text.slice(0, at), h('mark', {}, text.slice(at, at + search.length)), text.slice(at + search.length)];
}

export function followButton(entity, column, value, follow) {
  const link = value === null || value === undefined ? null : linkOfColumn(entity.id, column.name);
  if (!link) return null;
  return h('button', { type: 'button', class: 'follow', tabindex: '-1', 'aria-label': `Open ${link.childLabel}`, title: `Open ${link.childLabel}`, onclick: (event) => { event.stopPropagation(); follow(link); } }, icon('open'));
}

export function childrenContent(item, number, isOpen, toggle) {
  if (number === undefined) return h('span', { class: 'none' }, '·');
  if (number === 'many') return h('button', { type: 'button', class: `chip ${isOpen ? 'open' : ''}`, tabindex: '-1', onclick: toggle, 'aria-label': `${item.label}: show` }, 'show');
  if (number === 0) return h('span', { class: 'none' }, '0');
  return h('button', { type: 'button', class: `chip ${isOpen ? 'open' : ''}`, tabindex: '-1', 'aria-expanded': String(isOpen), 'aria-label': `${count(number)} ${item.label}`, onclick: toggle }, count(number));
}
