// The diagram as a file.

import { get, ApiError } from '../core/api.js';
import { download } from '../data/exports.js';

const TEXTS = { mermaid: 'mmd', dbml: 'dbml' };

/** @param {string} form svg, png, mermaid or dbml */
export async function exportDiagram(form, query, project) {
  const name = project.replace(/[^\w.-]+/g, '-').toLowerCase();
  if (TEXTS[form]) {
    const response = await fetch(`/api/diagram/${form}`);
    if (!response.ok) throw new ApiError(response.status, (await response.json()).error);
    return download(await response.blob(), `${name}.${TEXTS[form]}`);
  }
  const { svg } = await get(`/api/diagram/svg?${query}`);
  const picture = new Blob([svg], { type: 'image/svg+xml' });
  return download(form === 'svg' ? picture : await png(picture), `${name}.${form}`);
}

/** Twice as large as on the screen, so that it stays sharp in a document. */
async function png(picture) {
  const url = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, 16000 / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
  } finally {
    URL.revokeObjectURL(url);
  }
}
