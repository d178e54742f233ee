// Which columns are shown, in which order, how wide, and which stay in place; kept by table in this browser.

import { farLink, linksTo, studio } from '../core/studio.js';
import { keep, kept } from '../core/storage.js';

const WIDTHS = { integer: 110, decimal: 120, boolean: 96, uuid: 300, timestamp: 210, timestamptz: 248, date: 110, time: 110, timetz: 130, json: 260, bytes: 180, enum: 140, text: 200, other: 160 };

export class Columns {
  constructor(entity, onchange) {
    this.entity = entity;
    this.onchange = onchange;
    this.key = `columns:${studio.info.database}:${entity.id}`;
    this.prefs = { order: [], hidden: [], pinned: [], widths: {}, ...kept(this.key, {}) };
    this.arrange();
  }

  arrange() {
    const columns = this.entity.columns.map((column, index) => ({ id: column.name, label: column.label, column, index }));
    const children = linksTo(this.entity.id).map((link) => ({ id: `children:${link.child}.${link.name}`, label: link.parentLabel, link, far: farLink(link) }));
    const place = new Map(this.prefs.order.map((id, index) => [id, index]));
    const all = [...columns, ...children];
    const pinned = (item) => (this.prefs.pinned.includes(item.id) ? 0 : 1);
    this.all = all
      .map((item, index) => ({ item, place: place.has(item.id) ? place.get(item.id) : place.size + index }))
      .sort((a, b) => pinned(a.item) - pinned(b.item) || a.place - b.place)
      .map((found) => found.item);
    this.shown = this.all.filter((item) => !this.isHidden(item));
    this.pinnedCount = this.shown.filter((item) => this.isPinned(item)).length;
  }

  change(work) {
    work(this.prefs);
    keep(this.key, this.prefs);
    this.arrange();
    this.onchange();
  }

  isHidden(item) {
    return this.prefs.hidden.includes(item.id);
  }

  isPinned(item) {
    return this.prefs.pinned.includes(item.id);
  }

  width(item) {
    const known = this.prefs.widths[item.id];
    if (known) return known;
    if (item.link) return Math.max(96, item.label.length * 8.4 + 46);
    const column = item.column;
    const head = Math.max(column.label.length * 7.8, column.type.length * 6.4) + (column.key ? 54 : 40);
    const body = column.list ? 200 : WIDTHS[column.kind];
    return Math.round(Math.max(80, Math.min(360, Math.max(head, Math.min(body, lengthLimit(column))))));
  }

  resize(item, width) {
    this.change((prefs) => { prefs.widths[item.id] = Math.max(56, Math.min(1200, Math.round(width))); });
  }

  hide(item) {
    this.change((prefs) => { prefs.hidden = [...new Set([...prefs.hidden, item.id])]; });
  }

  show(item) {
    this.change((prefs) => { prefs.hidden = prefs.hidden.filter((id) => id !== item.id); });
  }

  pin(item, on) {
    this.change((prefs) => { prefs.pinned = on ? [...prefs.pinned, item.id] : prefs.pinned.filter((id) => id !== item.id); });
  }

  /** Puts a column before another one; at the end without one. */
  move(item, before) {
    const order = this.all.map((found) => found.id).filter((id) => id !== item.id);
    order.splice(before ? order.indexOf(before.id) : order.length, 0, item.id);
    this.change((prefs) => { prefs.order = order; });
  }

  reset() {
    this.change((prefs) => Object.assign(prefs, { order: [], hidden: [], pinned: [], widths: {} }));
  }
}

/** A text of at most eight characters needs no wide column. */
function lengthLimit(column) {
  const length = /^(?:var)?char\((\d+)\)$/.exec(column.type);
  return length ? Math.max(80, Number(length[1]) * 8 + 24) : 9999;
}
