// The list of tables with their row counts, and the way to the other views.

import { h, replace } from '../core/dom.js';
import { link, route, onRoute, go } from '../core/router.js';
import { studio, onStudio } from '../core/studio.js';
import { VIEWS } from '../core/views.js';
import { keep, kept } from '../core/storage.js';
import { about } from '../core/format.js';
import { onStage, stagedEntities } from '../edit/stage.js';
import { iconButton } from '../ui/button.js';
import { icon } from '../ui/icons.js';
import { openPalette } from '../ui/palette.js';

export function sidebar() {
  const search = h('input', { class: 'field', type: 'search', placeholder: 'Find a table', 'aria-label': 'Find a table', autocomplete: 'off' });
  const chooser = h('span');
  const list = h('ul', { class: 'nav' });
  const views = h('ul', { class: 'nav' });
  const place = h('p', { class: 'place' });
  const name = h('span', { class: 'brand-name' });
  const badges = h('span');

  function render() {
    const wanted = search.value.trim().toLowerCase();
    const here = route();
    const schema = kept('schema', '');
    const schemas = [...new Set([...studio.entities.values()].map((entity) => entity.schema))];
    replace(chooser, schemas.length > 1 && schemaChooser(schemas, schema, render));
    const shown = [...studio.entities.values()].filter(
      (entity) => (!schema || !schemas.includes(schema) || entity.schema === schema) && (entity.label.toLowerCase().includes(wanted) || entity.table.toLowerCase().includes(wanted)));
    const staged = stagedEntities();
    replace(list, shown.map((entity) => tableLink(entity, here, staged)), shown.length === 0 && h('li', { class: 'place' }, studio.entities.size ? 'No table has this name.' : 'There is no table yet.'));
    replace(views, VIEWS.map(({ id, text, icon: name }) => view(id, text, name, here)));
    name.textContent = studio.info.project;
    name.title = studio.info.project;
    replace(badges, studio.info.production && h('span', { class: 'badge red' }, 'production'), studio.info.readOnly && h('span', { class: 'badge' }, 'read-only'));
    place.textContent = studio.info.database;
  }

  search.addEventListener('input', render);
  search.addEventListener('keydown', (event) => {
    const first = list.querySelector('a');
    if (event.key === 'Enter' && first) go(first.getAttribute('href'));
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      first.focus();
    }
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const links = [...list.querySelectorAll('a')];
    (links[links.indexOf(document.activeElement) + step] || search).focus();
  });
  onStudio(render);
  onRoute(render);
  onStage(render);
  const element = h('nav', { class: 'sidebar', 'aria-label': 'Tables and views' },
    h('div', { class: 'brand' }, h('img', { src: '/icon.svg', alt: '' }), name, badges, iconButton('Command palette (Ctrl+K)', 'command', { kind: 'quiet small', onclick: openPalette })),
    h('div', { class: 'search-field' }, icon('search'), search),
    h('div', { class: 'models' }, h('div', { class: 'nav-title' }, h('span', {}, 'Tables'), h('span', { class: 'spacer' }), chooser), list),
    h('div', { class: 'sidebar-foot' }, views, place),
    grip());
  render();
  return { element, focus: () => search.focus() };
}

function schemaChooser(schemas, chosen, render) {
  const options = [h('option', { value: '' }, 'all schemas'), ...schemas.map((schema) => h('option', { value: schema }, schema))];
  const select = h('select', { class: 'field', 'aria-label': 'Schema', onchange: () => { keep('schema', select.value); render(); } }, options);
  select.value = schemas.includes(chosen) ? chosen : '';
  return select;
}

function tableLink(entity, here, staged) {
  const size = studio.sizes[entity.id];
  const current = here.view === 'data' && (here.id === entity.id || here.id === entity.label);
  return h('li', {}, h('a', { class: 'nav-link', href: link('data', entity.id), 'aria-current': current ? 'page' : null, title: entity.documentation || entity.table },
    icon(entity.form === 'table' ? 'table' : 'view'), h('span', { class: 'name' }, entity.label),
    entity.form !== 'table' && h('span', { class: 'form', title: entity.form }, entity.form === 'view' ? 'view' : 'mat.'),
    staged.has(entity.id) && h('span', { class: 'staged', role: 'img', 'aria-label': 'unsaved changes' }),
    size && h('span', { class: 'count' }, about(size))));
}

function view(id, text, name, here) {
  return h('li', {}, h('a', { class: 'nav-link', href: link(id), 'aria-current': here.view === id ? 'page' : null }, icon(name), h('span', { class: 'name' }, text)));
}

/** The border can be moved. */
function grip() {
  const set = (width) => document.documentElement.style.setProperty('--sidebar-width', `${width}px`);
  const known = kept('sidebar', null);
  if (known) set(known);
  const element = h('div', { class: 'sidebar-grip', 'aria-hidden': 'true' });
  element.addEventListener('pointerdown', (down) => {
    element.setPointerCapture(down.pointerId);
    element.onpointermove = (event) => {
      const width = Math.max(180, Math.min(460, event.clientX));
      set(width);
      keep('sidebar', width);
    };
    element.onpointerup = () => { element.onpointermove = null; };
  });
  return element;
}
