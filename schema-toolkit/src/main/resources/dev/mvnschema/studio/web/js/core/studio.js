// What the page knows of the database: entities, and the foreign keys between them.

import { get, post } from './api.js';

export const studio = { info: null, entities: new Map(), links: [], enums: {}, sizes: {} };
const listeners = new Set();

export function onStudio(listener) {
  listeners.add(listener);
}

export async function load() {
  take(await get('/api/studio'));
}

export async function refresh() {
  take(await post('/api/refresh', {}));
  await loadSizes();
}

function take(answer) {
  studio.info = answer;
  studio.enums = answer.enums;
  studio.links = answer.links;
  studio.entities = new Map(answer.entities.map((entity) => [entity.id, prepared(entity)]));
  listeners.forEach((listener) => listener());
}

function prepared(entity) {
  entity.byName = new Map(entity.columns.map((column, index) => [column.name, { ...column, index }]));
  return entity;
}

export async function loadSizes() {
  studio.sizes = (await get('/api/sizes')).sizes;
  listeners.forEach((listener) => listener());
}

/** By id, or by the name of the model: addresses are written by people, too. */
export function entity(id) {
  return studio.entities.get(id) || [...studio.entities.values()].find((found) => found.label === id);
}

export const linksOf = (id) => studio.links.filter((link) => link.child === id);
export const linksTo = (id) => studio.links.filter((link) => link.parent === id);

/** Of a table that only ties two others together, the way on: the foreign key that is not this one. */
export function farLink(link) {
  const table = studio.entities.get(link.child);
  const others = linksOf(link.child).filter((other) => other.name !== link.name);
  if (others.length !== 1) return null;
  const tied = [...link.columns, ...others[0].columns];
  const all = table.columns.every((column) => column.key && tied.filter((name) => name === column.name).length === 1);
  return all ? others[0] : null;
}

/** The foreign key that a column belongs to; of several the one with the fewest columns. */
export function linkOfColumn(id, column) {
  return linksOf(id).filter((link) => link.columns.includes(column)).sort((a, b) => a.columns.length - b.columns.length)[0];
}
