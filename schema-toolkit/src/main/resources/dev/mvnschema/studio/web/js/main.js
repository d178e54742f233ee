// Starts the page: what is there, the sidebar, and the view that the address names.

import { h, replace } from './core/dom.js';
import { go, link, note, onRoute, route } from './core/router.js';
import { load, loadSizes, onStudio, refresh, studio } from './core/studio.js';
import { applyTheme, setTheme, theme, themes } from './core/theme.js';
import { VIEWS } from './core/views.js';
import { dataView } from './data/view.js';
import { connectionBanner, onBack } from './shell/connection.js';
import { shortcuts, showKeys } from './shell/shortcuts.js';
import { sidebar } from './shell/sidebar.js';
import { closeDialogs } from './ui/dialog.js';
import { closePopover } from './ui/menu.js';
import { addCommands, closePalette } from './ui/palette.js';
import { emptyState, errorState } from './ui/state.js';
import { failed, toast } from './ui/toast.js';
import { allStages } from './edit/stage.js';

const views = {
  data: (here) => dataView(here),
  sql: async (here) => (await import('./sql/view.js')).sqlView(here),
  diagram: async (here) => (await import('./diagram/view.js')).diagramView(here),
  migrations: async (here) => (await import('./migrations/view.js')).migrationsView(here),
};

applyTheme();
const app = document.getElementById('app');
let current = null;
let turn = 0;

start();

async function start() {
  // The token has done its work; it shall not stand in the history or be copied along with the address.
  if (location.search) history.replaceState(null, '', location.pathname + location.hash);
  try {
    await load();
  } catch (error) {
    return replace(app, errorState(error, () => location.reload()));
  }
  document.title = `${studio.info.project} · Studio`;
  const stage = h('div', { class: 'view' });
  const main = h('main', { class: 'main' }, connectionBanner(), stage);
  const side = sidebar();
  replace(app, side.element, main);
  if (!route().view) home(stage);
  else show(stage, route());
  shortcuts({ sidebar: side, app });
  addCommands(commands);
  onRoute((here) => show(stage, here));
  onBack(() => current?.back?.());
  studio.info.notes.forEach((note) => toast(note, '', 12000));
  loadSizes().catch(failed);
  return undefined;
}

/** The first table with rows in it is a better start than an empty page. */
function home(stage) {
  const first = studio.entities.values().next().value;
  if (first) {
    note(link('data', first.id));
    show(stage, route());
  } else replace(stage, emptyState('database', 'There is no table yet', 'Write a model into the schema, then run mvn schema:migrate-dev, and look again.', h('button', { type: 'button', class: 'button', onclick: () => refresh().then(() => home(stage)).catch(failed) }, 'Look again')));
}

async function show(stage, here) {
  const mine = ++turn;
  app.classList.remove('menu-open');
  closePopover();
  closePalette();
  closeDialogs();
  const make = views[here.view];
  if (!make) return home(stage);
  if (current && current.view === here.view && current.id === here.id && current.routed && current.routed(here)) return undefined;
  current?.close?.();
  current = null;
  try {
    const making = make(here);
    const made = making instanceof Promise ? await making : making;
    // Somebody was quicker: another view is wanted by now.
    if (mine !== turn) return made.close?.();
    current = { ...made, view: here.view, id: here.id };
    replace(stage, made.element);
    made.shown?.();
  } catch (error) {
    replace(stage, errorState(error, () => show(stage, here)));
  }
  return undefined;
}

function commands() {
  return [
    ...[...studio.entities.values()].map((entity) => ({ text: entity.label, icon: entity.form === 'table' ? 'table' : 'view', hint: entity.form, run: () => go(link('data', entity.id)) })),
    ...VIEWS.map(({ id, text, icon }) => ({ text, icon, hint: 'view', run: () => go(link(id)) })),
    { text: 'Refresh: read tables anew', icon: 'refresh', run: () => refresh().then(() => toast('The tables were read anew.', 'green', 1800)).catch(failed) },
    ...themes.map((name) => ({ text: `Theme: ${name}${theme() === name ? ' (now)' : ''}`, icon: 'moon', run: () => setTheme(name) })),
    { text: 'Keyboard shortcuts', icon: 'command', hint: '?', run: showKeys },
  ];
}

window.addEventListener('beforeunload', (event) => {
  if (allStages().length) event.preventDefault();
});
onStudio(() => current?.refreshed?.());
