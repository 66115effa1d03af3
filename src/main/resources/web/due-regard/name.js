// The first question: who is answering. Asked once in each browser.

import { el } from './elements.js';

/** The view that asks for the officer's name. */
export function askName(chat) {
  const box = el('input', { id: 'name', name: 'name', autocomplete: 'name', maxlength: 120, value: chat.officer?.name ?? '',
    'aria-describedby': 'name-why' });
  const wrong = el('p', { id: 'name-wrong', class: 'wrong', hidden: true }, 'Enter your name');
  return el('form', { class: 'view', novalidate: true, onsubmit: event => take(event, chat, box, wrong) },
    el('h2', { tabindex: -1 }, 'What is your name?'),
    el('p', { id: 'name-why', class: 'quiet' }, 'We put your name beside each answer you give. We ask once on this computer.'),
    el('label', { for: 'name' }, 'Your name'), wrong, box,
    el('button', { class: 'main' }, 'Continue'));
}

function take(event, chat, box, wrong) {
  event.preventDefault();
  const name = box.value.trim();
  if (name) return chat.named(name);
  wrong.hidden = false;
  box.setAttribute('aria-invalid', 'true');
  box.setAttribute('aria-describedby', 'name-wrong name-why');
  box.focus();
}
