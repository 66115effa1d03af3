// The page at /gaps: what shows only when the finished assessments are looked at together.

import { count, day, el, link, words } from './due-regard/elements.js';
import { Service } from './due-regard/service.js';

const service = new Service(new URL('.', import.meta.url));
const status = document.querySelector('#status');
const place = document.querySelector('#gaps');

show();

async function show() {
  status.textContent = 'Looking.';
  try {
    const gaps = await service.gaps();
    status.textContent = gaps.assessments ? `From ${count(gaps.assessments, 'finished assessment')}, of the 500 that changed last.`
      : 'No assessment is finished yet, so there is nothing to show.';
    place.replaceChildren(...gaps.assessments ? parts(gaps) : []);
    place.hidden = false;
  } catch (failure) {
    status.className = 'wrong';
    status.textContent = `${failure.message} We could not look just now. Reload the page to try again.`;
  }
}

function parts(gaps) {
  return [
    part('Groups that most often lack figures', 'Asked for figures about these groups, assessments had none.', 'No group lacks figures.',
      gaps.lacking, ['Group', 'Without figures'], one => [words(one.group), `${one.times} of ${one.of}`]),
    part('The oldest evidence in use', 'Newer figures may say something else.', 'No evidence has a date.',
      gaps.oldest, ['Evidence', 'Date', 'Used in'], one => [one.title, day(one.date), titles(one.assessments)]),
    part('Steps that recur', 'These are in more than one assessment. One answer for all of them may do more.', 'No step is in more than one assessment.',
      gaps.recurring, ['Step', 'Used in'], one => [one.text, titles(one.assessments)]),
    part('Actions that are overdue', 'Their date has passed. Nobody has said here whether they were done.', 'No action is overdue.',
      gaps.overdue, ['Action', 'Due', 'From'], one => [one.action, day(one.due), titles([one.assessment])]),
  ];
}

function part(title, about, none, rows, heads, cells) {
  return el('section', {}, el('h2', {}, title), el('p', {}, rows.length ? about : none), rows.length ? table(title, rows, heads, cells) : null);
}

function table(title, rows, heads, cells) {
  return el('div', { class: 'wide', role: 'region', tabindex: 0, 'aria-label': title }, el('table', {},
    el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map(row => el('tr', {}, cells(row).map((cell, at) => el(at ? 'td' : 'th', at ? {} : { scope: 'row' }, cell)))))));
}

function titles(assessments) {
  return assessments.map((one, at) => [at ? '; ' : '', link(one.title || 'An assessment without a title', one.url, service.address)]);
}
