// How many rows of other tables point to the rows in sight: asked for by the chunk, when the column is shown.

import { post } from '../core/api.js';
import { textOf } from './cells.js';
import { CHUNK } from './rows.js';

export class ChildCounts {
  constructor(entity, rows, onchange) {
    this.entity = entity;
    this.rows = rows;
    this.onchange = onchange;
    this.known = new Map();
  }

  /** A number; undefined while it is asked for; 'many' when counting takes too long. */
  of(item, index) {
    const key = `${item.id}@${Math.floor(index / CHUNK)}`;
    if (!this.known.has(key)) this.ask(item, key, Math.floor(index / CHUNK));
    const counts = this.known.get(key);
    if (!counts) return undefined;
    return counts === 'many' ? 'many' : counts[index % CHUNK] || 0;
  }

  async ask(item, key, chunkIndex) {
    const chunk = this.rows.chunks.get(chunkIndex);
    if (!chunk) return;
    this.known.set(key, null);
    const places = item.link.references.map((name) => this.entity.byName.get(name).index);
    const values = chunk.rows.map((row) => ({ v: places.map((place) => textOf(row.c[place])) }));
    try {
      const answer = await post('/api/children', { entity: this.entity.id, child: item.link.child, link: item.link.name, rows: values });
      this.known.set(key, answer.counts);
    } catch (error) {
      if (error.lost) this.known.delete(key);
      else this.known.set(key, 'many');
    }
    this.onchange();
  }

  clear() {
    this.known.clear();
  }
}
