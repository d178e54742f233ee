// The rows of a selection, fetched in chunks when they come into sight: behind a chunk that is there, before one, or at a number.

import { post } from '../core/api.js';

export const CHUNK = 100;

export class RowStore {
  /** @param {boolean} keyed whether a row can be found by its neighbour, as in everything but a view */
  constructor(selection, keyed, onchange) {
    this.selection = selection;
    this.keyed = keyed;
    this.onchange = onchange;
    this.chunks = new Map();
    this.loading = new Map();
    this.total = 0;
    this.exact = false;
    this.known = false;
    this.millis = 0;
    this.failure = null;
    /** Whether the numbers of rows are estimated since a jump: the order was too long to be read. */
    this.sampled = false;
  }

  /** The total, and the first rows; both at once. */
  async start(at = 0) {
    const first = Math.floor(at / CHUNK);
    await Promise.all([this.count(), first === 0 ? this.fetch(0) : this.count().then(() => this.fetch(first))]);
  }

  async count() {
    try {
      const total = await post('/api/total', this.selection);
      this.total = total.rows;
      this.exact = total.exact;
      this.known = true;
      this.reconcile();
    } catch (error) {
      this.failed(error);
    }
    this.onchange();
  }

  row(index) {
    const chunk = this.chunks.get(Math.floor(index / CHUNK));
    return chunk && chunk.rows[index % CHUNK];
  }

  /** Fetches what is missing between two rows, and stops fetching what is out of sight. */
  ensure(from, to) {
    const first = Math.floor(Math.max(0, from) / CHUNK);
    const last = Math.floor(Math.max(0, Math.min(to, this.total - 1)) / CHUNK);
    for (const [index, controller] of this.loading) {
      if (index < first - 1 || index > last + 1) controller.abort();
    }
    for (let index = first; index <= last; index++) {
      if (!this.chunks.has(index) && !this.loading.has(index)) this.fetch(index);
    }
  }

  async fetch(index) {
    const controller = new AbortController();
    this.loading.set(index, controller);
    const before = this.chunks.get(index - 1);
    const after = this.chunks.get(index + 1);
    const lastIndex = Math.max(0, Math.ceil(this.total / CHUNK) - 1);
    let place = { at: index * CHUNK };
    let limit = CHUNK;
    if (before && before.last && before.rows.length === CHUNK) place = { after: before.last };
    else if (after && after.first) place = { before: after.first };
    else if (this.keyed && this.exact && index > 0 && index === lastIndex) {
      place = { last: true };
      limit = this.total - index * CHUNK;
    }
    try {
      const page = await post('/api/rows', { ...this.selection, ...place, limit, total: this.total }, controller.signal);
      this.chunks.set(index, page);
      if (page.exact === false) this.sampled = true;
      this.millis = page.micros / 1000;
      this.failure = null;
      this.learn(index, page, place);
    } catch (error) {
      if (error.name !== 'AbortError') this.failed(error);
    } finally {
      this.loading.delete(index);
      this.onchange();
    }
  }

  /** The end may have been found. */
  learn(index, page, place) {
    const end = index * CHUNK + page.rows.length;
    if (!page.more && !('before' in place) && !place.last) {
      this.total = end;
      this.exact = true;
      this.known = true;
    } else if (end > this.total) {
      this.total = end + (page.more ? CHUNK : 0);
    }
  }

  reconcile() {
    for (const [index, chunk] of this.chunks) this.total = Math.max(this.total, index * CHUNK + chunk.rows.length);
  }

  failed(error) {
    this.failure = error;
  }

  /** Fetches anew what is in sight; the rows stay until the new ones are there. */
  async reload(from, to) {
    this.loading.forEach((controller) => controller.abort());
    this.loading.clear();
    const first = Math.floor(from / CHUNK);
    const old = this.chunks;
    this.chunks = new Map();
    await this.count();
    await this.fetch(first);
    if (this.failure) this.chunks = old;
    else this.ensure(from, to);
    this.onchange();
  }
}
