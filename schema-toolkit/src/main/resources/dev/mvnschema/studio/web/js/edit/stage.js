// Changes that are not saved yet, by table: they live in this tab, survive a reload and a database that goes away, and can be
// taken back one by one.

import { keepInTab, keptInTab } from '../core/storage.js';
import { studio } from '../core/studio.js';

const stages = new Map();
const listeners = new Set();
/** The stages in the order of their changes: undo takes back the last one, wherever it was made. */
const order = [];

export const keyText = (key) => JSON.stringify(key);
export const DEFAULT = Object.freeze({ default: true });

export function onStage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function stageOf(entity) {
  if (!stages.has(entity.id)) stages.set(entity.id, new Stage(entity));
  return stages.get(entity.id);
}

/** The ids of the tables with changes. */
export function stagedEntities() {
  for (const entity of studio.entities.values()) stageOf(entity);
  return new Set([...stages.values()].filter((stage) => stage.count > 0 && studio.entities.has(stage.entity.id)).map((stage) => stage.entity.id));
}

export const allStages = () => [...stages.values()].filter((stage) => stage.count > 0);

/** @returns {Stage|null} the one in which a change was taken back */
export function undoLast() {
  while (order.length) {
    const stage = order.pop();
    if (stage.undo()) return stage;
  }
  return null;
}

export const canUndo = () => order.some((stage) => stage.past.length > 0);

class Stage {
  constructor(entity) {
    this.entity = entity;
    this.storage = `stage:${studio.info.database}:${entity.id}`;
    this.take(keptInTab(this.storage, { updates: [], deletes: [], drafts: [] }));
    this.past = [];
    this.problems = [];
  }

  take(data) {
    this.updates = new Map(data.updates);
    this.deletes = new Map(data.deletes);
    this.drafts = data.drafts;
  }

  get data() {
    return { updates: [...this.updates], deletes: [...this.deletes], drafts: this.drafts };
  }

  get count() {
    return this.updates.size + this.deletes.size + this.drafts.length;
  }

  /** Every change goes through here: one step of undo. */
  change(work) {
    if (this.joined) return work();
    this.past.push(structuredClone(this.data));
    if (this.past.length > 200) this.past.shift();
    order.push(this);
    work();
    this.problems = [];
    this.kept();
    return undefined;
  }

  /** Several changes as one step of undo. */
  together(work) {
    if (this.joined) return work();
    this.change(() => {
      this.joined = true;
      try {
        work();
      } finally {
        this.joined = false;
      }
    });
    return undefined;
  }

  kept() {
    keepInTab(this.storage, this.count ? this.data : null);
    listeners.forEach((listener) => listener(this));
  }

  undo() {
    const before = this.past.pop();
    if (!before) return false;
    this.take(before);
    this.problems = [];
    this.kept();
    return true;
  }

  set(row, column, value) {
    this.change(() => {
      const id = keyText(row.k);
      const index = this.entity.byName.get(column).index;
      const update = this.updates.get(id) || { key: row.k, version: row.v, set: {}, old: {} };
      const old = column in update.old ? update.old[column] : row.c[index];
      if (value === old) {
        delete update.set[column];
        delete update.old[column];
      } else {
        update.set[column] = value;
        update.old[column] = old;
      }
      if (Object.keys(update.set).length) this.updates.set(id, update);
      else this.updates.delete(id);
    });
  }

  /** undefined when nothing is staged for the cell. */
  get(row, column) {
    return this.updates.get(keyText(row.k))?.set[column];
  }

  revert(row, column) {
    const update = this.updates.get(keyText(row.k));
    if (update && column in update.set) this.set({ ...row, k: update.key, v: update.version }, column, update.old[column]);
  }

  remove(rows) {
    this.change(() => rows.forEach((row) => this.deletes.set(keyText(row.k), { key: row.k, version: row.v })));
  }

  keep(rows) {
    this.change(() => rows.forEach((row) => this.deletes.delete(keyText(row.k))));
  }

  isRemoved(row) {
    return this.deletes.has(keyText(row.k));
  }

  addDrafts(sets) {
    if (!sets.length) return;
    this.change(() => sets.forEach((set) => this.drafts.unshift({ id: crypto.randomUUID(), set })));
  }

  setDraft(draft, column, value) {
    this.change(() => {
      const found = this.drafts.find((other) => other.id === draft.id);
      if (value === undefined) delete found.set[column];
      else found.set[column] = value;
    });
  }

  dropDraft(draft) {
    this.change(() => { this.drafts = this.drafts.filter((other) => other.id !== draft.id); });
  }

  clear() {
    this.change(() => this.take({ updates: [], deletes: [], drafts: [] }));
  }

  /** What saving came upon, shown at the cells: {kind, id, column, message}. */
  report(problems) {
    this.problems = problems;
    listeners.forEach((listener) => listener(this));
  }

  problem(id, column) {
    return this.problems.find((found) => found.id === id && (found.column === column || (column === undefined && !found.column)));
  }
}
