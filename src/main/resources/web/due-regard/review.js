// What comes with the review and with the end: findings, missing questions, and the way to the finished assessment.

import { count, el } from './elements.js';

const SEVERITY = { block: 'Put this right before it is signed off', warn: 'Think about this', inform: 'Good to know' };

/** Adds to the review message each finding and each missing question, with the way to it. */
export async function reviewed(chat, id, message, item, goTo) {
  const place = el('div', { class: 'findings' });
  item.append(place);
  try {
    const { findings = [], missing = [] } = await chat.service.assessment(id);
    tidy(item, [...findings.map(one => one.message), ...missing.map(one => one.label)]);
    place.append(...found(findings, goTo), ...lacking(missing, goTo), whole(chat, id, 'Read the whole assessment so far'));
  } catch {
    place.append(el('p', { class: 'wrong' }, 'We could not get the list of things to check. Send “review” to try again.'));
  }
}

// The message lists them too, for channels with no page; here each is shown once, with its button.
function tidy(item, shown) {
  for (const line of item.querySelectorAll('.text li')) if (shown.some(words => line.textContent.includes(words))) line.remove();
  for (const list of item.querySelectorAll('.text ul')) if (!list.children.length) list.remove();
}

function found(findings, goTo) {
  if (!findings.length) return [];
  return [el('h3', {}, `${count(findings.length, 'point')} to check`), el('ul', { class: 'lines' }, findings.map(one =>
    el('li', { class: `finding ${one.severity}` }, el('p', { class: 'title' }, SEVERITY[one.severity] ?? one.severity), el('p', {}, one.message),
      one.source ? el('p', { class: 'quiet' }, `Source: ${one.source}`) : null, way(one.question, one.message, goTo))))];
}

function lacking(missing, goTo) {
  if (!missing.length) return [];
  return [el('h3', {}, `${count(missing.length, 'question')} with no answer yet`), el('ul', { class: 'lines' }, missing.map(one =>
    el('li', {}, el('p', {}, one.label), way(one.question, one.label, goTo))))];
}

function way(question, label, goTo) {
  if (!question) return null;
  return el('div', { class: 'choices' }, el('button', { type: 'button', class: 'plain', onclick: () => goTo(question, label) },
    'Go to this question', el('span', { class: 'unseen' }, ` ${label}`)));
}

/** Adds to the last message the link to the assembled assessment, and the way to begin another. */
export function finished(chat, id, item) {
  item.append(el('div', { class: 'findings' }, whole(chat, id, 'Open the finished assessment'),
    el('p', {}, el('button', { type: 'button', onclick: () => chat.leave() }, 'Start another assessment'))));
  chat.tell('due-regard-finish', { conversation: id });
}

function whole(chat, id, words) {
  return el('p', {}, el('a', { class: 'whole', href: chat.service.page(id) }, words));
}
