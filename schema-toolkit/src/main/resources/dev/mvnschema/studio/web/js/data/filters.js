// The filters as pills, and the form behind each.

import { h, replace } from '../core/dom.js';
import { iconButton, button } from '../ui/button.js';
import { icon } from '../ui/icons.js';
import { closePopover, menu, popover } from '../ui/menu.js';
import { describe } from './filter-model.js';
import { columnForm, relationForm, sqlForm } from './filter-form.js';
import { linksOf, linksTo } from '../core/studio.js';

/** @param view gives entity, filter {mode, nodes} and setFilter */
export function filterBar(view) {
  const element = h('div', { class: 'filters', role: 'group', 'aria-label': 'Filters' });

  function change(work) {
    const nodes = [...view.filter.nodes];
    work(nodes);
    view.setFilter({ ...view.filter, nodes });
  }

  function edit(anchor, index, node) {
    const form = node.sql !== undefined ? sqlForm : node.child || node.link ? relationForm : columnForm;
    popover(anchor, form(view, node, (changed) => {
      closePopover();
      change((nodes) => nodes.splice(index, index < nodes.length ? 1 : 0, changed));
    }), { label: 'Filter' });
  }

  function add(anchor, node) {
    edit(anchor, view.filter.nodes.length, node);
  }

  function pill(node, index) {
    const [what, operator, value] = describe(view.entity, node);
    const text = h('button', { type: 'button', class: 'pill-text', onclick: () => edit(text, index, node) }, h('b', {}, what), h('span', { class: 'op' }, operator), value !== '' && h('span', { class: 'value' }, String(value)));
    const close = h('button', { type: 'button', class: 'pill-close', 'aria-label': `Remove the filter on ${what}`, onclick: () => change((nodes) => nodes.splice(index, 1)) }, icon('close'));
    return h('span', { class: 'pill' }, text, close);
  }

  function render() {
    const { nodes, mode } = view.filter;
    if (!nodes.length) return replace(element);
    const toggle = nodes.length > 1 && button(mode === 'and' ? 'all of' : 'any of', { kind: 'quiet small', title: 'Whether all conditions must hold, or any', onclick: () => view.setFilter({ nodes, mode: mode === 'and' ? 'or' : 'and' }) });
    const plus = iconButton('Add a filter', 'plus', { kind: 'quiet small', onclick: (event) => addMenu(event.currentTarget) });
    return replace(element, toggle, nodes.map(pill), plus, button('Clear', { kind: 'quiet small', onclick: () => view.setFilter({ mode: 'and', nodes: [] }) }));
  }

  function addMenu(anchor) {
    const relations = [...linksTo(view.entity.id), ...linksOf(view.entity.id)];
    menu(anchor, [
      ...view.entity.columns.map((column) => ({ text: column.label, hint: column.type, icon: column.key ? 'key' : undefined, run: () => add(anchor, { column: column.name }) })),
      relations.length > 0 ? null : undefined,
      ...linksTo(view.entity.id).map((link) => ({ text: link.parentLabel, icon: 'link', hint: 'some, none, every', run: () => add(anchor, { child: link.child, link: link.name, quantifier: 'some', label: link.parentLabel }) })),
      ...linksOf(view.entity.id).map((link) => ({ text: link.childLabel, icon: 'link', hint: 'is', run: () => add(anchor, { link: link.name, label: link.childLabel }) })),
      null,
      { text: 'SQL condition…', icon: 'sql', run: () => add(anchor, { sql: '' }) },
    ], 'Filter by');
  }

  render();
  return { element, render, addMenu, add };
}
