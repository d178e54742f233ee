// New rows begin with the ids that the generated code would make; what the database fills in is left to it.

import { post } from '../core/api.js';

/** Whether the studio makes the value. */
export const isMade = (column) => column.made && column.made !== '@updatedAt';

/** @param {Array<Object>} sets the values that are known already; they count */
export async function withMade(entity, sets) {
  if (!entity.columns.some(isMade)) return sets;
  const { rows } = await post('/api/changes/new', { entity: entity.id, rows: sets.length });
  return sets.map((set, index) => ({ ...rows[index], ...set }));
}

/** Whether a column of a new row needs a value from the person who adds it. */
export const needsValue = (column) => !column.computed && !column.default && !column.nullable && !column.made;
