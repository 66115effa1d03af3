// How one thing said looks in the conversation. Every message says who speaks.

import { day, el, freshId, link, marked, prose } from './elements.js';

const SPEAKS = {
  say: '', ask: 'asks', explain: 'says why', example: 'gives an example', confirm: 'asks you to confirm', correct: 'asks again',
  suggest: 'suggests', aside: 'answers', found: 'found', review: 'asks you to check', done: '', moved: '',
};

/** Who speaks, in words: "Due Regard asks question 6". */
export function speaker(message) {
  const number = message.number && ['ask', 'correct', 'confirm'].includes(message.kind) ? ` question ${message.number}` : '';
  return `Due Regard ${SPEAKS[message.kind] ?? ''}${message.kind === 'ask' ? number : number && ` (${number.trim()})`}`.trim();
}

/** A message from Due Regard. `pick` is called with what was chosen about a suggestion, the suggestion's title, and its buttons. */
export function told(message, base, pick) {
  const textId = freshId();
  return el('li', { class: `told ${message.kind}`, tabindex: -1, 'data-kind': message.kind },
    el('p', { class: 'who' }, speaker(message)), el('div', { class: 'text', id: textId }, prose(message.text)),
    message.citations?.length ? el('ul', { class: 'cards' }, message.citations.map(one => card(one, message, base, pick))) : null,
    pick && message.kind === 'suggest' ? message.choices.filter(one => one.kind === 'command').map(one => moreButton(one, pick)) : null);
}

/** What the officer said. */
export function said(words, name) {
  return el('li', { class: 'said', tabindex: -1 }, el('p', { class: 'who' }, `${name} said`), el('div', { class: 'text' }, prose(words)));
}

function card(citation, message, base, pick) {
  const text = citation.text?.includes('<mark>') ? [el('p', {}, ...marked(citation.text))] : prose(citation.text);
  return el('li', { class: 'card' }, el('p', { class: 'title' }, link(citation.title, citation.url, base)), text,
    el('dl', {}, fact('Source', citation.source), fact('Date', day(citation.date)), fact('Why this is shown', citation.reason)),
    pick ? taking(citation, message, pick) : null);
}

function fact(name, value) {
  return value ? el('div', {}, el('dt', {}, name), el('dd', {}, value)) : null;
}

// What may be done with a suggestion. Its title is part of each button's name, so that they differ when read out.
function taking(citation, message, pick) {
  const choices = [citation.use, message.choices?.find(one => one.id === `drop:${citation.id}`)].filter(Boolean);
  if (!choices.length) return null;
  const place = el('div', { class: 'taking use' });
  place.append(...choices.map(choice => el('button', { type: 'button', class: choice.kind, onclick: () => pick(choice, citation.title, place) },
    choice.label, el('span', { class: 'unseen' }, ` ${citation.title}`))));
  return place;
}

function moreButton(choice, pick) {
  const place = el('p', { class: 'use' });
  place.append(el('button', { type: 'button', class: 'plain', onclick: () => pick(choice, '', place) }, choice.label));
  return place;
}

/** A message as one line to be read out. */
export function aloud(message) {
  const sources = (message.citations ?? []).map(one => `${one.title}, source ${one.source}`).join('. ');
  return [`${speaker(message)}:`, message.text, sources].filter(Boolean).join(' ');
}
