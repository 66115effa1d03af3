// <due-regard-chat service="https://..." toolkit="..." conversation="..." theme="light|dark">
// One script tag and this element put Due Regard in any page. Every attribute may be left out.
// It tells its page: due-regard-open and due-regard-finish (detail.conversation), and due-regard-leave.

import { el } from './due-regard/elements.js';
import { Service, messageId } from './due-regard/service.js';
import * as keep from './due-regard/keep.js';
import { look } from './due-regard/look.js';
import { askName } from './due-regard/name.js';
import { start } from './due-regard/start.js';
import { begin, resume } from './due-regard/conversation.js';

class DueRegardChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    this.service = new Service(this.getAttribute('service') || new URL('.', import.meta.url));
    this.room = el('div', { class: 'room', lang: 'en-GB' });
    this.narrator = el('div', { class: 'unseen', role: 'log', 'aria-live': 'polite', 'aria-label': 'New messages', lang: 'en-GB' });
    this.attachShadow({ mode: 'open' }).append(this.room, this.narrator);
    this.shadowRoot.adoptedStyleSheets = [look];
    this.open();
  }

  /** Shows what fits: the name question, the conversation this tab was in, or the list of forms. */
  open() {
    this.officer = keep.officer.read();
    const going = this.getAttribute('conversation') || keep.place.read();
    if (!this.officer) this.show(askName(this));
    else if (going) resume(this, going);
    else start(this);
  }

  named(name) {
    keep.officer.write({ id: this.officer?.id ?? messageId(), name });
    this.moving = true;
    this.open();
  }

  begin(form) {
    this.moving = true;
    return begin(this, form);
  }

  resume(id) {
    this.moving = true;
    return resume(this, id);
  }

  entered(id) {
    keep.place.write(id);
    this.tell('due-regard-open', { conversation: id });
  }

  leave() {
    keep.place.forget();
    this.removeAttribute('conversation');
    this.tell('due-regard-leave', {});
    this.moving = true;
    return start(this);
  }

  /** Puts a view in the room. After the officer's own action the focus goes to its heading; never on loading. */
  show(...view) {
    this.room.replaceChildren(...view);
    const heading = this.moving && this.room.querySelector('h2');
    if (!heading) return;
    heading.focus();
    this.moving = false;
  }

  /** Has words read out, in order, to people who use a screen reader. */
  narrate(words) {
    const line = el('p', {}, words);
    this.narrator.append(line);
    setTimeout(() => line.remove(), 5_000);
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get('due-regard-chat')) customElements.define('due-regard-chat', DueRegardChat);
