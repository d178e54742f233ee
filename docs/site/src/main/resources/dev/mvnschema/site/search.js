const home = document.currentScript.dataset.home;
const input = document.getElementById('search');
const found = document.getElementById('found');
let sections;

async function load() {
  sections ??= fetch(home + 'search.json').then(response => response.json());
  return sections;
}

/** A word in a heading weighs more than one in the text; a section must have them all. */
function weight(section, words) {
  let sum = 0;
  for (const word of words) {
    const heading = (section.page + ' ' + section.heading).toLowerCase().includes(word);
    const text = section.text.toLowerCase().includes(word);
    if (!heading && !text) return 0;
    sum += heading ? 10 : 1;
  }
  return sum;
}

function excerpt(text, word) {
  const at = Math.max(0, text.toLowerCase().indexOf(word) - 40);
  return (at > 0 ? '…' : '') + text.slice(at, at + 140);
}

function entry(section, words) {
  const link = document.createElement('a');
  link.href = home + section.url;
  link.textContent = section.page === section.heading ? section.page : section.page + ' › ' + section.heading;
  const small = document.createElement('small');
  small.textContent = excerpt(section.text, words[0]);
  link.append(small);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

async function search() {
  const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
  if (words.length === 0) {
    found.hidden = true;
    return;
  }
  const ranked = (await load())
    .map(section => [weight(section, words), section])
    .filter(([sum]) => sum > 0)
    .sort((a, b) => b[0] - a[0])
    .slice(0, 12);
  found.replaceChildren(...ranked.map(([, section]) => entry(section, words)));
  found.hidden = false;
}

input.addEventListener('input', search);
document.addEventListener('keydown', event => {
  if (event.key === '/' && document.activeElement !== input) {
    event.preventDefault();
    input.focus();
  } else if (event.key === 'Escape') {
    found.hidden = true;
  } else if (event.key === 'Enter' && document.activeElement === input) {
    found.querySelector('a')?.click();
  }
});
