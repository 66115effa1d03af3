// The search box for past assessments and sources, and how one result looks.

import { count, day, el, link, marked, words } from './elements.js';

/** A search box with a place for its results under it. */
export function searchBox(chat) {
  const box = el('input', { type: 'search', id: 'find', name: 'q', autocomplete: 'off' });
  const results = el('div', { role: 'status', class: 'results' });
  return [el('h2', {}, 'Search past assessments'),
    el('form', { role: 'search', class: 'inline', onsubmit: event => look(event, chat, box, results) },
      el('label', { for: 'find' }, 'Words to look for'), box, el('button', {}, 'Search')), results];
}

async function look(event, chat, box, results) {
  event.preventDefault();
  const query = box.value.trim();
  if (!query) return results.replaceChildren(el('p', {}, 'Type a word to look for, such as library.'));
  results.replaceChildren(el('p', {}, 'Searching.'));
  try {
    const found = await chat.service.search({ q: query, page: 1, size: 5 });
    results.replaceChildren(el('p', {}, `${count(found.total, 'result')} for “${query}”.`),
      el('ul', { class: 'lines' }, found.results.map(one => el('li', {}, ...result(one, chat.service.address)))), more(chat, query, found));
  } catch (failure) {
    results.replaceChildren(el('p', { class: 'wrong' }, `${failure.message} We could not search just now. Try again in a minute.`));
  }
}

function more(chat, query, found) {
  if (found.total <= found.results.length) return '';
  return el('p', {}, link('See all the results', `search?${new URLSearchParams({ q: query })}`, chat.service.address));
}

const KINDS = { past: 'Past answer', help: 'Help with a form' };

/** A kind of result in words. */
export function kind(name) {
  return KINDS[name] ?? words(name);
}

/** One search result: title, kind, excerpt with its hits marked, source and date. */
export function result(one, base) {
  return [el('p', { class: 'title' }, link(one.title, one.url, base)), el('span', { class: 'tag' }, kind(one.kind)),
    el('p', {}, ...marked(one.excerpt)), el('p', { class: 'quiet' }, [one.source, day(one.date)].filter(Boolean).join(', '))];
}
