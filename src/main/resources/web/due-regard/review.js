// What comes with the review and with the end: findings, missing questions, and the way to the finished assessment.

import { count, el } from './elements.js';

const SEVERITY = { block: 'Put this right before you finish', warn: 'Think about this', inform: 'Good to know' };

/** Adds to the review message each finding and each missing question that its text does not say already. */
export async function reviewed(chat, id, message, item) {
  const place = el('div', { class: 'findings' });
  item.append(place);
  try {
    const { findings = [], missing = [] } = await chat.service.assessment(id);
    const fresh = findings.filter(one => !message.text.includes(one.message));
    const unsaid = missing.filter(one => !message.text.includes(one.label));
    place.append(...found(fresh), ...lacking(unsaid), whole(chat, id, 'Read the whole assessment so far'));
  } catch {
    place.append(el('p', { class: 'wrong' }, 'We could not get the list of things to check. Send “review” to try again.'));
  }
}

function found(findings) {
  if (!findings.length) return [];
  return [el('h3', {}, `${count(findings.length, 'point')} to check`), el('ul', { class: 'lines' }, findings.map(one =>
    el('li', { class: `finding ${one.severity}` }, el('p', { class: 'title' }, SEVERITY[one.severity] ?? one.severity), el('p', {}, one.message),
      one.source ? el('p', { class: 'quiet' }, `Source: ${one.source}`) : null)))];
}

function lacking(missing) {
  if (!missing.length) return [];
  return [el('h3', {}, `${count(missing.length, 'question')} with no answer yet`), el('ul', {}, missing.map(one => el('li', {}, one.label)))];
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
