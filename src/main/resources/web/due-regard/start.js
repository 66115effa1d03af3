// Where the officer chooses: a new assessment on one of the forms, one begun earlier, or a search of past work.

import { count, day, el } from './elements.js';
import { askName } from './name.js';
import { searchBox } from './find.js';

/** Shows the list of forms, the earlier assessments and the search box. */
export async function start(chat) {
  chat.show(el('p', { class: 'view', role: 'status' }, 'Getting the list of forms.'));
  try {
    const [{ toolkits }, { assessments }] = await Promise.all([chat.service.toolkits(), chat.service.assessments()]);
    chat.show(view(chat, wanted(chat, toolkits), assessments, toolkits));
  } catch (failure) {
    chat.show(unreached(failure, () => start(chat)));
  }
}

function wanted(chat, toolkits) {
  const named = toolkits.filter(toolkit => toolkit.id === chat.getAttribute('toolkit'));
  return named.length ? named : toolkits;
}

/** What is shown when the service could not give a whole view. */
export function unreached(failure, again) {
  return el('div', { class: 'view' }, el('h2', { tabindex: -1 }, 'We could not open this'),
    el('p', { role: 'alert' }, failure.again ? `${failure.message} Nothing has been lost.` : failure.message),
    el('button', { class: 'main', type: 'button', onclick: again }, 'Try again'));
}

function view(chat, forms, assessments, toolkits) {
  return el('div', { class: 'view' },
    el('p', { class: 'quiet' }, `You are ${chat.officer.name}. `,
      el('button', { type: 'button', class: 'plain', onclick: () => rename(chat) }, 'Change your name')),
    el('h2', { tabindex: -1 }, forms.length === 1 ? 'Start an assessment' : 'Choose a form'),
    el('ul', { class: 'cards' }, forms.map(form => formCard(chat, form))),
    earlier(chat, assessments, toolkits), searchBox(chat));
}

function rename(chat) {
  chat.moving = true;
  chat.show(askName(chat));
}

function formCard(chat, form) {
  return el('li', { class: 'card' }, el('h3', {}, form.title), el('p', { class: 'quiet' }, form.organisation),
    el('p', {}, form.summary), el('p', { class: 'quiet' }, count(form.questions, 'question')),
    el('button', { type: 'button', class: 'main', 'data-toolkit': form.id, onclick: () => chat.begin(form) },
      'Start', el('span', { class: 'unseen' }, ` ${form.title}, ${form.organisation}`)));
}

const FEW = 5;

function earlier(chat, assessments, toolkits) {
  if (!assessments.length) return null;
  const lines = assessments.map(one => earlierLine(chat, one, toolkits));
  const rest = lines.slice(FEW);
  return [el('h2', {}, 'Go on with an earlier assessment'), el('ul', { class: 'lines' }, lines.slice(0, FEW)),
    rest.length ? el('details', {}, el('summary', {}, `Show ${rest.length} more`), el('ul', { class: 'lines' }, rest)) : null].filter(Boolean);
}

function earlierLine(chat, one, toolkits) {
  const id = one.toolkit?.id ?? one.toolkit;
  const form = toolkits.find(toolkit => toolkit.id === id)?.title ?? one.toolkit?.title ?? id;
  const title = one.title || 'Assessment with no title yet';
  return el('li', {}, el('button', { type: 'button', class: 'plain', 'data-assessment': one.id, onclick: () => chat.resume(one.id) }, title), ' ',
    el('span', { class: 'tag' }, one.status === 'finished' ? 'Finished' : 'Not finished'),
    el('p', { class: 'quiet' }, [form, one.organisation, one.changed && `changed ${day(one.changed)}`].filter(Boolean).join(', ')));
}
