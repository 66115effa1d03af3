// Building the page. Text always goes in as text: nothing here reads HTML.

/** An element with its attributes and children; an `on...` attribute that is a function is listened with. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) put(made, key, value);
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

function put(made, key, value) {
  if (value === false || value === null || value === undefined) return;
  if (typeof value === 'function') made.addEventListener(key.slice(2), value);
  else made.setAttribute(key, value === true ? '' : value);
}

/** Plain text as paragraphs, one a line; lines that start "- " become a list. */
export function prose(text) {
  const blocks = [];
  for (const line of (text ?? '').split('\n').map(line => line.trimEnd()).filter(Boolean)) {
    if (line.startsWith('- ')) listAt(blocks).append(el('li', {}, line.slice(2)));
    else blocks.push(el('p', {}, line));
  }
  return blocks;
}

function listAt(blocks) {
  if (blocks.at(-1)?.tagName !== 'UL') blocks.push(el('ul'));
  return blocks.at(-1);
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** An excerpt that arrives escaped, with its hits between mark tags: text nodes and mark elements, nothing else. */
export function marked(excerpt) {
  const nodes = [];
  let hit = false;
  for (const part of (excerpt ?? '').split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') hit = part === '<mark>';
    else if (part) nodes.push(hit ? el('mark', {}, unescaped(part)) : unescaped(part));
  }
  return nodes;
}

function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const point = hex ? parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** A date for reading: 2021-03-21 is "21 March 2021", 2021-03 is "March 2021"; anything else stays as it is. */
export function day(date) {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T.*)?$/.exec(date ?? '');
  if (!parts) return date ?? '';
  const shape = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(parts[3] && { day: 'numeric' }) };
  return new Intl.DateTimeFormat('en-GB', shape).format(Date.UTC(parts[1], parts[2] - 1, parts[3] ?? 1));
}

/** A link when the address is a web address, and only its words when it is not. */
export function link(words, address, base) {
  const url = address && URL.canParse(address, base) ? new URL(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? el('a', { href: url.href }, ...[words].flat()) : el('span', {}, ...[words].flat());
}

/** "1 question", "3 questions". */
export function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

/** An id such as "gender-reassignment" for reading. */
export function words(id) {
  const spaced = String(id).replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

let made = 0;
/** An id for this page, never given twice. */
export const freshId = () => `due-regard-${++made}`;
