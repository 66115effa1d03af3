// What was said before, when an assessment is gone on with. The newest part is shown; a button shows the rest.

import { count, el } from './elements.js';
import { said, told } from './messages.js';

const RECENT = 8;

/** Puts a transcript in the list, less the messages that are where things stand now. */
export function recall(list, transcript, now, chat) {
  const standing = new Set(now.map(key));
  const past = transcript.map((entry, index) => {
    const last = index === transcript.length - 1;
    return turn(entry, (entry.messages ?? []).filter(message => !last || !standing.has(key(message))), chat);
  });
  const early = past.slice(0, -RECENT);
  if (early.length) list.before(earlier(list, early.flat(), early.length));
  list.append(...past.slice(-RECENT).flat());
}

const key = message => JSON.stringify([message.kind, message.question, message.text]);

function turn(entry, messages, chat) {
  const spoken = entry.said ? [said(entry.said, speaker(entry.officer, chat.officer))] : [];
  return [...spoken, ...messages.map(message => told(message, chat.service.address))];
}

function speaker(officer, me) {
  const name = officer?.name ?? officer;
  return !name || [me.id, me.name].includes(officer?.id ?? officer) ? 'You' : name;
}

function earlier(list, items, turns) {
  const button = el('button', { type: 'button', onclick: () => {
    list.prepend(...items);
    items[0].focus();
    button.remove();
  } }, `Show ${count(turns, 'earlier answer')}`);
  return button;
}
