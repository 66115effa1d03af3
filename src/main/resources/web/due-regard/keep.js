// What the browser keeps: the officer's name for good, and what is typed but not yet saved for as long as the tab is open.
// A browser that refuses storage still works: things are then kept until the page is left.

class Shelf {
  #memory = new Map();

  constructor(open) {
    try { this.storage = open(); } catch { this.storage = null; }
  }

  read(key) {
    const text = this.#memory.get(key) ?? this.#stored(key);
    try { return text ? JSON.parse(text) : null; } catch { return null; }
  }

  write(key, value) {
    const text = JSON.stringify(value);
    this.#memory.set(key, text);
    try { this.storage?.setItem(`due-regard.${key}`, text); } catch { /* full or refused: memory holds it */ }
  }

  forget(key) {
    this.#memory.delete(key);
    try { this.storage?.removeItem(`due-regard.${key}`); } catch { /* refused: nothing was stored */ }
  }

  #stored(key) {
    try { return this.storage?.getItem(`due-regard.${key}`); } catch { return null; }
  }
}

const lasting = new Shelf(() => localStorage);
const passing = new Shelf(() => sessionStorage);

/** The officer using this browser: {id, name}, or null before they have said. */
export const officer = {
  read: () => lasting.read('officer'),
  write: value => lasting.write('officer', value),
};

/** The conversation this tab is in. */
export const place = {
  read: () => passing.read('place'),
  write: id => passing.write('place', id),
  forget: () => passing.forget('place'),
};

/** What is typed and not sent: the composer's words, and each form's fields. */
export const draft = {
  read: (id, question = '') => passing.read(`draft.${id}.${question}`),
  write: (id, value, question = '') => passing.write(`draft.${id}.${question}`, value),
  forget: (id, question = '') => passing.forget(`draft.${id}.${question}`),
};

/** The message sent last and not known to have arrived, with the id it must be sent again with. */
export const unsent = {
  read: id => passing.read(`unsent.${id}`),
  write: (id, message) => passing.write(`unsent.${id}`, message),
  forget: id => passing.forget(`unsent.${id}`),
};
