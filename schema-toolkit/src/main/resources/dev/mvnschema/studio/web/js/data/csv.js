// Reads CSV: quotes, line breaks inside them, commas, semicolons or tabs.

/** @returns {Array<Array<string|null>>} null where nothing stands between two separators; "" where an empty text is quoted */
export function parseCsv(text, separator = guess(text), keepEmpty = false) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  let inside = false;
  const end = () => {
    row.push(cell === '' && !quoted ? null : cell);
    cell = '';
    quoted = false;
  };
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const c = text[at];
    if (inside) {
      if (c === '"' && text[at + 1] === '"') cell += text[at++];
      else if (c === '"') inside = false;
      else cell += c;
    } else if (c === '"' && cell === '') {
      inside = true;
      quoted = true;
    } else if (c === separator) end();
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[at + 1] === '\n') at++;
      end();
      rows.push(row);
      row = [];
    } else cell += c;
  }
  if (cell !== '' || quoted || row.length) {
    end();
    rows.push(row);
  }
  return keepEmpty ? rows : rows.filter((cells) => cells.some((value) => value !== null));
}

/** The separator that the first line has most of. */
export function guess(text) {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  return [',', ';', '\t'].map((separator) => [line.split(separator).length, separator]).sort((a, b) => b[0] - a[0])[0][1];
}
