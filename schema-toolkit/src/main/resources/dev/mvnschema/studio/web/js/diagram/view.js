// The diagram: drawn and laid out by the server; here it is moved, searched and narrowed down.

import { h, replace, debounce } from '../core/dom.js';
import { get } from '../core/api.js';
import { go, link, note } from '../core/router.js';
import { entity as find, studio } from '../core/studio.js';
import { button, iconButton } from '../ui/button.js';
import { icon } from '../ui/icons.js';
import { menu } from '../ui/menu.js';
import { errorState } from '../ui/state.js';
import { failed } from '../ui/toast.js';
import { exportDiagram } from './export.js';
import { PanZoom } from './pan-zoom.js';

export function diagramView(here) {
  const state = { focus: here.params.get('focus') || '', depth: here.params.get('depth') || '1', columns: here.params.get('columns') || 'all' };
  const layer = h('div', { class: 'canvas-layer' });
  const canvas = h('div', { class: 'canvas', tabindex: '0', role: 'region', 'aria-label': 'Diagram; arrow keys move it, plus and minus zoom' }, layer);
  const zoomed = h('output', {});
  const pan = new PanZoom(canvas, layer, (scale) => { zoomed.textContent = `${Math.round(scale * 100)} %`; });
  const search = h('input', { class: 'field', type: 'search', placeholder: 'Find a model', 'aria-label': 'Find a model', autocomplete: 'off' });
  const focus = h('select', { class: 'field', 'aria-label': 'Focus' }, h('option', { value: '' }, 'All models'), [...studio.entities.values()].filter((entity) => entity.form === 'table').map((entity) => h('option', { value: entity.id }, entity.label)));
  const depth = h('select', { class: 'field', 'aria-label': 'Neighbours' }, ['1', '2', '3'].map((far) => h('option', { value: far }, far === '1' ? 'and neighbours' : `and ${far} steps`)));
  const columns = h('select', { class: 'field', 'aria-label': 'Columns' }, h('option', { value: 'all' }, 'All columns'), h('option', { value: 'keys' }, 'Keys only'));
  const exports = button('Export', { icon: 'download', onclick: () => menu(exports, ['svg', 'png', 'mermaid', 'dbml'].map((form) => ({ text: { svg: 'SVG', png: 'PNG', mermaid: 'Mermaid', dbml: 'DBML' }[form], run: () => exportDiagram(form, query(), studio.info.project).catch(failed) })), 'Export') });
  const open = iconButton('Tables', 'menu', { kind: 'quiet menu-button', onclick: () => document.getElementById('app').classList.add('menu-open') });
  canvas.append(h('div', { class: 'zoom' }, iconButton('Zoom out', 'minus', { onclick: () => pan.zoom(1 / 1.25) }), zoomed, iconButton('Zoom in', 'plus', { onclick: () => pan.zoom(1.25) }), iconButton('Fit', 'fit', { onclick: () => pan.fit() })));
  const element = h('div', { class: 'view' }, h('header', { class: 'bar' }, open, h('h1', {}, 'Diagram'), h('span', { class: 'spacer' }), h('div', { class: 'search-field' }, icon('search'), search), focus, depth, columns, exports), canvas);

  const query = () => new URLSearchParams({ focus: state.focus, depth: state.depth, columns: state.columns }).toString();

  function changed() {
    Object.assign(state, { focus: focus.value, depth: depth.value, columns: columns.value });
    note(link('diagram', '', { focus: state.focus, depth: state.focus && state.depth, columns: state.columns === 'keys' ? 'keys' : '' }));
    load();
  }

  async function load() {
    focus.value = find(state.focus)?.id || '';
    state.focus = focus.value;
    depth.value = state.depth;
    columns.value = state.columns;
    depth.disabled = !state.focus;
    if (!layer.firstChild) replace(layer, h('p', { class: 'place', role: 'status' }, 'Laying out the diagram…'));
    try {
      const answer = await get(`/api/diagram?${query()}`);
      // The server has drawn it and escaped every text in it; parsed as SVG, scripts in it would not run either.
      const drawing = new DOMParser().parseFromString(answer.svg, 'image/svg+xml').documentElement;
      replace(layer, drawing);
      drawing.querySelectorAll('.diagram-node').forEach(node);
      pan.fit();
    } catch (error) {
      replace(layer);
      replace(canvas, errorState(error, () => go(link('diagram'))));
    }
  }

  function node(element_) {
    element_.addEventListener('click', () => !pan.moved && choose(element_));
    element_.addEventListener('dblclick', () => go(link('data', element_.dataset.id)));
    element_.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') go(link('data', element_.dataset.id));
      else if (event.key === ' ') choose(element_);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Brings out a model with what it is tied to; the same one again: everything. */
  function choose(chosen) {
    const drawing = layer.firstElementChild;
    const again = chosen && chosen.classList.contains('chosen');
    drawing.querySelectorAll('.chosen, .near').forEach((marked) => marked.classList.remove('chosen', 'near'));
    drawing.classList.toggle('dimmed', Boolean(chosen) && !again);
    if (!chosen || again) return;
    const near = new Set([chosen.dataset.id]);
    drawing.querySelectorAll('.diagram-edge').forEach((edge) => {
      if (edge.dataset.parent === chosen.dataset.id || edge.dataset.child === chosen.dataset.id) {
        edge.classList.add('near');
        near.add(edge.dataset.parent).add(edge.dataset.child);
      }
    });
    chosen.classList.add('chosen');
    drawing.querySelectorAll('.diagram-node').forEach((other) => near.has(other.dataset.id) && other.classList.add('near'));
  }

  const finding = debounce(() => {
    const wanted = search.value.trim().toLowerCase();
    const found = wanted && [...layer.querySelectorAll('.diagram-node')].find((other) => other.getAttribute('aria-label').toLowerCase().includes(wanted));
    const marked = layer.querySelector('.chosen');
    if (found && found !== marked) {
      choose(found);
      pan.center(found);
    } else if (!found && marked) choose(null);
  }, 150);
  search.addEventListener('input', finding);
  [focus, depth, columns].forEach((select) => select.addEventListener('change', changed));
  canvas.addEventListener('click', (event) => event.target === canvas && !pan.moved && choose(null));

  return { element, shown: load, back: load, refreshed: load, close: () => pan.close() };
}
