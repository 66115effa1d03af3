// The page at /search. The address holds the whole search, so each page of results can be bookmarked and gone back to.

import { count, el, words } from './due-regard/elements.js';
import { Service } from './due-regard/service.js';
import { kind, result } from './due-regard/find.js';

const SIZE = 10;
const FACETS = { kind: 'Kind', group: 'Group of people', organisation: 'Organisation', toolkit: 'Form', year: 'Year' };
const ORDERS = { best: 'Best match', newest: 'Newest' };
const NAMED = new Set(['organisation', 'year']);

const service = new Service(new URL('.', import.meta.url));
const asked = new URLSearchParams(location.search);
const status = document.querySelector('#status');
const place = document.querySelector('#found');

for (const key of [...asked.keys()]) if (!asked.get(key)) asked.delete(key);
document.querySelector('#q').value = asked.get('q') ?? '';
if (asked.size) find();

async function find() {
  status.textContent = 'Searching.';
  try {
    const [found, { toolkits }] = await Promise.all([service.search({ page: 1, size: SIZE, ...Object.fromEntries(asked) }), service.toolkits()]);
    show(found, new Map(toolkits.map(toolkit => [toolkit.id, toolkit.title])));
  } catch (failure) {
    status.className = 'wrong';
    status.textContent = `${failure.message} We could not search just now. Reload the page to try again.`;
  }
}

function show(found, forms) {
  const label = (facet, value) => facet === 'toolkit' ? forms.get(value) ?? value : NAMED.has(facet) ? value
    : facet === 'kind' ? kind(value) : words(value);
  status.textContent = heard(found);
  document.title = `${asked.get('q') ?? 'Everything'}: ${status.textContent} Search: Due Regard`;
  place.replaceChildren(narrow(found.facets, label), el('div', {}, meant(found), chosen(label), found.total ? el('h2', {}, 'Results') : null, sorting(found),
    el('ul', { class: 'results' }, found.results.map(one => el('li', {}, ...result(one, service.address)))), paging(found)));
  place.hidden = false;
}

// The search with the spelling that is known.
function meant({ meant: words }) {
  return words ? el('p', {}, 'Did you mean ', el('a', { href: address({ q: words }) }, words), '?') : null;
}

function sorting({ total, sort }) {
  if (total < 2 || !asked.get('q')) return null;
  const other = sort === 'newest' ? 'best' : 'newest';
  return el('p', { class: 'sorting' }, `${ORDERS[sort]} first. `, el('a', { href: address({ sort: other === 'best' ? '' : other }) }, `Put the ${ORDERS[other].toLowerCase()} first`));
}

function heard({ total, page }) {
  const last = Math.max(1, Math.ceil(total / SIZE));
  if (!total) return 'No results. Try fewer words, or take a filter away.';
  return `${count(total, 'result')}${last > 1 ? `, page ${page} of ${last}` : ''}.`;
}

function address(changes) {
  const next = new URLSearchParams(asked);
  next.delete('page');
  for (const [key, value] of Object.entries(changes)) value ? next.set(key, value) : next.delete(key);
  return `?${next}`;
}

function narrow(facets, label) {
  const groups = Object.entries(FACETS).filter(([facet]) => !asked.has(facet) && facets[facet]?.length);
  if (!groups.length) return '';
  return el('details', { class: 'facets', open: matchMedia('(min-width: 48rem)').matches }, el('summary', {}, el('h2', {}, 'Narrow these results')),
    groups.map(([facet, title]) => [el('h3', {}, title), el('ul', {}, facets[facet].map(({ value, count: times }) =>
      el('li', {}, el('a', { href: address({ [facet]: value }) }, label(facet, value)), ` (${times})`)))]));
}

function chosen(label) {
  const filters = Object.keys(FACETS).filter(facet => asked.has(facet));
  if (!filters.length) return null;
  return el('ul', { class: 'chosen', 'aria-label': 'Filters in use' }, filters.map(facet =>
    el('li', {}, el('a', { href: address({ [facet]: '' }) }, `Take away ${FACETS[facet].toLowerCase()}: ${label(facet, asked.get(facet))}`))));
}

function paging({ page, total }) {
  const last = Math.ceil(total / SIZE);
  if (last < 2) return null;
  return el('nav', { class: 'pages', 'aria-label': 'Pages of results' },
    page > 1 ? el('a', { href: address({ page: page - 1 }), rel: 'prev' }, 'Previous page') : null,
    el('p', {}, `Page ${page} of ${last}`),
    page < last ? el('a', { href: address({ page: page + 1 }), rel: 'next' }, 'Next page') : null);
}
