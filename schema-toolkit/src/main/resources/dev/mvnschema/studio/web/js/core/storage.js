// What this browser keeps: widths of columns, the theme, the history of SQL; and what must outlive a reload of this tab.

function read(store, key, otherwise) {
  try {
    return JSON.parse(store.getItem(`studio:${key}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(store, key, value) {
  try {
    if (value === null) store.removeItem(`studio:${key}`);
    else store.setItem(`studio:${key}`, JSON.stringify(value));
  } catch {
    // Full or forbidden: then it is not kept.
  }
}

export const kept = (key, otherwise) => read(localStorage, key, otherwise);
export const keep = (key, value) => write(localStorage, key, value);
export const keptInTab = (key, otherwise) => read(sessionStorage, key, otherwise);
export const keepInTab = (key, value) => write(sessionStorage, key, value);
