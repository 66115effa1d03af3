// The part under the conversation where the officer answers: progress, the question's own controls, a box to write in, and More.

import { el } from './elements.js';
import { fields } from './form.js';
import { draft } from './keep.js';

const STANDING = new Set(['ask', 'confirm', 'correct', 'review', 'done', 'moved']);
const FINISH = 'command:finish';
const ASKING = new Set(['ask', 'confirm', 'correct', 'explain', 'example', 'suggest', 'aside', 'found']);

/** The controls for one conversation. `send(answer, shown)` is called with what the officer answers. */
export class Answering {
  constructor(id, send) {
    this.id = id;
    this.send = send;
    this.progress = el('div', { class: 'progress' });
    this.trouble = el('div', { role: 'alert' });
    this.controls = el('div', { class: 'controls' });
    this.more = el('div');
    this.box = el('textarea', { id: 'answer', rows: 2, 'aria-describedby': 'keys', onkeydown: event => this.#key(event),
      oninput: () => draft.write(id, this.box.value) });
    this.box.value = draft.read(id) ?? '';
    this.label = el('label', { for: 'answer' }, 'Your answer');
    this.element = el('section', { class: 'now', 'aria-label': 'Answer' }, this.progress, this.trouble, this.controls, this.#composer(), this.more);
  }

  #composer() {
    return el('form', { class: 'composer', onsubmit: event => this.#write(event) }, this.label,
      el('p', { id: 'keys', class: 'quiet' }, 'Press Enter to send, or Shift and Enter for a new line.'),
      el('div', { class: 'inline' }, this.box, el('button', { class: 'main' }, 'Send')));
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return;
    this.#write(event);
  }

  #write(event) {
    event.preventDefault();
    const text = this.box.value.trim();
    if (text) this.send({ text }, text);
    else this.say(el('p', { class: 'wrong' }, 'Write an answer first, or use one of the buttons.'));
  }

  /** Shows the controls of the message that now waits for an answer, and gives that message; null if none of these waits. */
  stand(messages) {
    const message = messages.findLast(one => one.kind !== 'suggest' && (STANDING.has(one.kind) || one.form || one.choices?.length));
    if (!message) return null;
    this.#commands(message);
    const goesOn = ASKING.has(message.kind) && message.question === this.standing?.question && !message.form && !buttons(message).length;
    if (!goesOn || !this.standing) this.#controls(message);
    this.standing = message;
    return message;
  }

  #controls(message) {
    const form = message.form ? this.#form(message) : null;
    const row = this.row(message);
    this.controls.replaceChildren(...[form, row].filter(Boolean));
    this.label.textContent = !ASKING.has(message.kind) ? 'Or write a message' : form || row ? 'Or write your answer' : 'Your answer';
  }

  /** The buttons a message brings of its own, or null. */
  row(message) {
    const choices = buttons(message);
    return choices.length ? el('div', { class: 'choices', role: 'group', 'aria-label': 'Choose an answer' },
      choices.map(choice => this.button(choice))) : null;
  }

  #form(message) {
    const key = message.question || message.form.id;
    return fields(message.form, null, draft.read(this.id, key), values => draft.write(this.id, values, key),
      (values, shown) => this.send({ form: values }, shown, () => draft.forget(this.id, key)));
  }

  button(choice) {
    return el('button', { type: 'button', class: choice.id === FINISH && 'main', 'data-choice': choice.id, onclick: () => this.send({ choice: choice.id }, choice.label) },
      choice.label, choice.meaning ? el('span', { class: 'meaning' }, choice.meaning) : null);
  }

  #commands(message) {
    const commands = ASKING.has(message.kind) ? (message.choices ?? []).filter(choice => choice.kind === 'command') : [];
    const open = this.more.querySelector('details')?.open;
    this.more.replaceChildren(...commands.length ? [el('details', { class: 'more', open }, el('summary', {}, 'More: help, go back, skip'),
      el('div', { class: 'choices small' }, commands.map(choice => this.button(choice))))] : []);
  }

  /** "Question 6 of 17" in words and as a bar. */
  measure(progress, finished) {
    if (!progress?.total) return;
    this.progress.replaceChildren(el('p', { id: 'progress-words' }, finished ? 'Finished' : measured(progress)),
      el('progress', { max: progress.total, value: finished ? progress.total : progress.answered, 'aria-labelledby': 'progress-words' }));
  }

  /** Says something about the answer just given; with nothing to say, clears what was said. */
  say(...content) {
    this.trouble.replaceChildren(...content);
  }

  sending(on) {
    this.box.readOnly = on;
    this.element.setAttribute('aria-busy', String(on));
  }

  /** The words in the box were sent and saved. */
  taken() {
    this.box.value = '';
    draft.forget(this.id);
  }

  focus() {
    const first = this.controls.querySelector('form input, form textarea');
    (first ?? this.box).focus({ preventScroll: true });
  }
}

// Under a question the commands are in More; anywhere else they are the answers there are.
const buttons = message => (message.choices ?? [])
  .filter(choice => choice.kind === 'option' ? !inForm(choice, message) : !ASKING.has(message.kind));

// Options that the question's form shows as boxes need no button of their own.
const inForm = (choice, message) => (message.form?.fields ?? [])
  .some(field => (field.options ?? []).some(option => option.id === choice.id));

function measured({ at, answered, total }) {
  if (!at) return `${answered} of ${total} questions answered`;
  return /^\d+$/.test(at) ? `Question ${at} of ${total}` : `Question ${at}: ${answered} of ${total} answered`;
}
