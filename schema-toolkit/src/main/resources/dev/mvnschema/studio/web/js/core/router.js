// Where the page is stands in the URL, so every view can be linked to, and Back works.

const listeners = new Set();

/** @returns {{view: string, id: string, params: URLSearchParams}} */
export function route() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [view = '', ...rest] = path.split('/').map(decodeURIComponent);
  return { view, id: rest.join('/'), params: new URLSearchParams(query) };
}

export function link(view, id = '', params = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, value);
  }
  const text = query.toString();
  return `#/${view}${id ? `/${encodeURIComponent(id)}` : ''}${text ? `?${text}` : ''}`;
}

export function go(hash) {
  if (location.hash === hash) listeners.forEach((listener) => listener(route()));
  else location.hash = hash;
}

/** Changes the address without a step in the history. */
export function note(hash) {
  history.replaceState(null, '', hash);
}

export function onRoute(listener) {
  listeners.add(listener);
}

window.addEventListener('hashchange', () => listeners.forEach((listener) => listener(route())));
