// The rows that match, as a file: all of them, not only those in sight.

import { postRaw } from '../core/api.js';
import { failed, toast } from '../ui/toast.js';

const FORMS = [['csv', 'CSV'], ['json', 'JSON'], ['sql', 'SQL (INSERT)'], ['markdown', 'Markdown']];

export function exportMenu(view) {
  const what = view.filter.nodes.length || view.search ? 'matching rows' : 'all rows';
  return FORMS.map(([form, text]) => ({ text: `Export ${what} as ${text}`, icon: 'download', run: () => save(view, form) }));
}

async function save(view, form) {
  try {
    const columns = view.columns.shown.filter((item) => item.column).map((item) => item.column.name);
    const response = await postRaw('/api/export', JSON.stringify({ ...view.request, form, columns }));
    const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'))[1];
    download(await response.blob(), name);
    toast(`${name} saved`, 'green', 2500);
  } catch (error) {
    failed(error);
  }
}

export function download(blob, name) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
}
