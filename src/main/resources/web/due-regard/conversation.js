// One conversation: what was said, and sending what the officer says next.
// An answer stays in its box until the service has it; trying again sends the same message id, so nothing is counted twice.

import { el } from './elements.js';
import { Answering } from './answering.js';
import { unsent } from './keep.js';
import { aloud, said, told } from './messages.js';
import { recall } from './recall.js';
import { finished, reviewed } from './review.js';
import { Failure, messageId } from './service.js';
import { unreached } from './start.js';

const SLOW_MS = 800;

/** Begins an assessment on a form. Trying again uses the same message id, so only one is begun. */
export async function begin(chat, form, id = messageId()) {
  try {
    const turn = await chat.service.begin({ toolkit: form.id, messageId: id, officer: chat.officer });
    new Conversation(chat, turn.conversation, form.title).open([], turn);
  } catch (failure) {
    chat.show(unreached(failure, () => begin(chat, form, id)));
  }
}

/** Goes on with a conversation where this officer left it. */
export async function resume(chat, id) {
  try {
    const turn = await chat.service.resume(id, chat.officer.id);
    new Conversation(chat, id, turn.toolkit.title).open(turn.transcript, turn);
  } catch (failure) {
    chat.show(unreached(failure, () => resume(chat, id)), el('p', {}, el('button', { type: 'button', onclick: () => chat.leave() }, 'All assessments')));
  }
}

class Conversation {
  constructor(chat, id, title) {
    this.chat = chat;
    this.id = id;
    this.picked = new Map();
    this.heard = el('ol', { class: 'heard', 'aria-label': 'Conversation' });
    this.answering = new Answering(id, (answer, shown, after) => this.send(answer, shown, after));
    this.view = el('div', { class: 'view talk' }, el('div', { class: 'top' }, el('h2', { tabindex: -1 }, title),
      el('button', { type: 'button', class: 'plain', onclick: () => chat.leave() }, 'All assessments')), this.heard, this.answering.element);
  }

  open(transcript, turn) {
    const moving = this.chat.moving;
    this.chat.moving = false;
    this.chat.show(this.view);
    recall(this.heard, transcript, turn.messages, this.chat);
    const first = this.#hear(turn);
    this.#offerUnsent();
    this.chat.entered(this.id);
    if (moving) this.answering.focus();
    if (moving || transcript.length) this.#reveal(first);
  }

  /** Says an answer, once at a time. `after` runs when the service has it. */
  async send(answer, shown, after = () => {}) {
    if (this.busy) return;
    const message = this.#message(answer, shown);
    const slow = setTimeout(() => this.answering.say(el('p', {}, 'Sending your answer.')), SLOW_MS);
    this.#busy(true);
    try {
      const turn = await this.chat.service.say(this.id, { ...answer, messageId: message.messageId, question: message.question, officer: this.chat.officer });
      const here = document.hasFocus() && this.chat.shadowRoot.activeElement;
      this.#saved(message, after);
      this.#answered(shown, turn);
      if (here) this.answering.focus();
    } catch (failure) {
      this.#failed(failure, message, after);
      this.picked.clear();
    } finally {
      clearTimeout(slow);
      this.#busy(false);
    }
    this.#pickNext();
  }

  #busy(on) {
    this.busy = on;
    this.answering.sending(on);
  }

  #message(answer, shown) {
    const question = this.answering.standing?.question || undefined;
    const before = unsent.read(this.id);
    const same = before && JSON.stringify(before.answer) === JSON.stringify(answer);
    const message = same ? before : { messageId: messageId(), question, answer, shown };
    unsent.write(this.id, message);
    return message;
  }

  #saved(message, after) {
    unsent.forget(this.id);
    after();
    if (message.answer.text === this.answering.box.value.trim()) this.answering.taken();
    this.answering.say();
  }

  #answered(shown, turn) {
    const mine = said(shown, 'You');
    if (turn.conversation !== this.id) return this.chat.resume(turn.conversation);
    this.heard.append(mine);
    this.#hear(turn);
    this.#reveal(mine);
  }

  #failed(failure, message, after) {
    if (!(failure instanceof Failure)) throw failure;
    if (!failure.again) unsent.forget(this.id);
    const words = `We could not save your answer. ${failure.message}`;
    const retry = el('button', { type: 'button', onclick: () => this.send(message.answer, message.shown, after) }, 'Try again');
    this.answering.say(el('p', { class: 'wrong' }, words), el('p', {}, `We have kept what you ${message.answer.text ? 'typed' : 'chose'}.${failure.again ? ' If you try again, it will not be counted twice.' : ''}`),
      ...failure.again ? [retry] : []);
  }

  #offerUnsent() {
    const message = unsent.read(this.id);
    if (!message) return;
    this.answering.say(el('p', { class: 'wrong' }, 'Your last answer may not have been saved.'), el('p', {}, `You answered: ${message.shown}`),
      el('button', { type: 'button', onclick: () => this.send(message.answer, message.shown) }, 'Try again'));
  }

  #hear({ messages, progress }) {
    const items = messages.map(message => told(message, this.chat.service.address, (choice, title, place) => this.#pick(choice, title, place)));
    const before = this.answering.standing?.question;
    const standing = this.answering.stand(messages);
    this.#retire(standing && standing.question !== before);
    messages.forEach((message, index) => message !== standing && items[index].append(this.answering.row(message) ?? ''));
    this.heard.append(...items);
    this.answering.measure(progress, messages.some(message => message.kind === 'done'));
    messages.forEach((message, index) => this.#heardOf(message, items[index]));
    return items[0];
  }

  #heardOf(message, item) {
    this.chat.narrate(aloud(message));
    if (message.kind === 'review') reviewed(this.chat, this.id, message, item, this.#goTo).then(() => this.#reveal(item));
    if (message.kind === 'done') finished(this.chat, this.id, item);
  }

  #goTo = (question, label) => this.send({ choice: `goto:${question}` }, `Go to: ${label}`);

  #pick(choice, title, place) {
    if (this.busy) return this.picked.set(place, [choice, title, place]);
    const done = { use: 'You used this', drop: 'Not relevant' }[choice.kind];
    this.send({ choice: choice.id }, [choice.label, title].filter(Boolean).join(': '),
      () => done ? place.replaceWith(el('p', { class: 'tag' }, done)) : place.remove());
  }

  /** What was pressed about suggestions while an answer was on its way is said after it. */
  #pickNext() {
    const [next] = this.picked.values();
    if (!next) return;
    this.picked.delete(next[2]);
    if (next[2].isConnected) this.#pick(...next);
  }

  /** Takes away the buttons of what was said before; those of suggestions once their question is behind. */
  #retire(behind) {
    this.heard.querySelectorAll(behind ? '.choices, .use' : '.choices').forEach(old => old.remove());
  }

  #reveal(first) {
    const fits = this.answering.element.getBoundingClientRect().bottom - first.getBoundingClientRect().top < innerHeight;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const where = fits ? [this.answering.element, 'nearest'] : [first, 'start'];
    where[0].scrollIntoView({ block: where[1], behavior: calm ? 'auto' : 'smooth' });
  }
}
