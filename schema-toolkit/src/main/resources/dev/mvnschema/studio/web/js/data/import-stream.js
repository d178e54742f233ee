// A file that is too long to be staged goes to the server piece by piece, and into the table in one transaction.

import { post, postRaw } from '../core/api.js';

const PIECE = 1024 * 1024;

/**
 * @param {{entity: string, columns: Array<string|null>, separator: string}} target
 * @param {function(number, number): void} onprogress bytes sent, rows read
 * @param {AbortSignal} signal ends it; nothing is written then
 * @returns {Promise<number>} how many rows were written
 */
export async function sendFile(file, target, onprogress, signal) {
  const { id } = await post('/api/import/begin', target);
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      signal.throwIfAborted();
      const piece = file.slice(at, at + PIECE);
      const answer = await (await postRaw(`/api/import/piece?id=${id}`, piece)).json();
      onprogress(at + piece.size, answer.rows);
    }
    signal.throwIfAborted();
    return (await post('/api/import/end', { id })).rows;
  } catch (error) {
    await post('/api/import/cancel', { id }).catch(() => {});
    throw error;
  }
}
