// The page at /import: files are read one by one, looked at beside what was recognised, corrected, and only then saved.

import { count, el, freshId, words } from './due-regard/elements.js';
import { Service } from './due-regard/service.js';

const service = new Service(new URL('.', import.meta.url));
const status = document.querySelector('#status');
const progress = document.querySelector('#progress');
const list = document.querySelector('#list');
const place = document.querySelector('#draft');
const chooser = document.querySelector('#files');
let toolkits = [];

document.querySelector('#choose').addEventListener('submit', event => {
  event.preventDefault();
  readAll([...chooser.files]);
});

async function readAll(files) {
  if (!files.length) return tell('Choose at least one file first.', true);
  place.hidden = true;
  const rows = el('ul', { class: 'files' });
  list.replaceChildren(el('h2', {}, 'What was read'), rows);
  progress.hidden = false;
  progress.max = files.length;
  try {
    ({ toolkits } = await service.toolkits());
    for (const [at, file] of files.entries()) {
      progress.value = at;
      tell(`Reading file ${at + 1} of ${files.length}: ${file.name}`);
      rows.append(await read(file));
    }
    tell(`${count(files.length, 'file')} read. Nothing is saved yet.`);
  } catch (failure) {
    tell(failure.message, true);
  }
  progress.hidden = true;
}

async function read(file) {
  try {
    const draft = await service.readFile(file);
    const form = draft.recognised ? `${title(draft)}: ${count(placed(draft), 'answer')} placed, ${count(draft.passages.length - placed(draft), 'passage')} left over.`
      : `No form that is known. ${count(draft.passages.length, 'passage')} found.`;
    return el('li', {}, el('p', {}, el('strong', {}, file.name)), el('p', {}, form),
      el('button', { type: 'button', onclick: () => look(draft) }, `Look at ${file.name}`));
  } catch (failure) {
    return el('li', {}, el('p', {}, el('strong', {}, file.name)), el('p', { class: 'wrong' }, failure.message));
  }
}

const placed = draft => draft.passages.filter(passage => passage.slot).length;
const title = ({ toolkit, version }) => `${toolkits.find(one => one.id === toolkit)?.title ?? words(toolkit)} (${version})`;

function tell(text, wrong = false) {
  status.className = wrong ? 'wrong' : '';
  status.textContent = text;
}

function look(draft) {
  const moved = new Map();
  const heading = el('h2', { id: 'draft-title', tabindex: '-1' }, draft.file);
  place.replaceChildren(heading, formOf(draft), personal(draft), el('div', { class: 'beside' },
    el('div', { class: 'scroll original', tabindex: '0', role: 'region', 'aria-label': 'The file' }, el('h3', {}, 'The file'), original(draft.original)),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'What was recognised' }, el('h3', {}, 'What was recognised'), passages(draft, moved))),
    saving(draft, moved));
  place.dataset.form = draft.toolkit;
  place.hidden = false;
  heading.focus();
}

/** Which form it is kept as: settled when it is a known one, else for the reader to say. */
function formOf(draft) {
  if (draft.recognised) return el('p', {}, `Recognised as ${title(draft)}. ${draft.confidence} % of the form's labels were found.`);
  const id = freshId();
  const choice = el('select', { id, onchange: async () => look(await service.draft(draft.id, ...JSON.parse(choice.value))) },
    toolkits.map(one => el('option', { value: JSON.stringify([one.id, one.version]), selected: one.id === draft.toolkit }, `${one.title} (${one.version})`)));
  return el('p', { class: 'form' }, el('label', { for: id }, 'This is no form that is known. Keep it as'), choice);
}

function personal(draft) {
  if (!draft.personal.length) return el('p', {}, 'No names, addresses or small counts were spotted. Look for yourself before you save.');
  return el('details', { open: true }, el('summary', {}, `${count(draft.personal.length, 'thing')} that may identify somebody`),
    el('ul', {}, draft.personal.map(one => el('li', {}, `${one.words} (${one.kind})`))));
}

function original(lines) {
  const blocks = [];
  for (const line of lines) {
    if (!line.row) blocks.push(el('p', { id: anchor(line.parts[0].place) }, line.parts[0].text));
    else bodyOf(blocks).append(el('tr', {}, line.parts.map(part => el('td', { id: anchor(part.place) }, part.text))));
  }
  return blocks;
}

function bodyOf(blocks) {
  if (blocks.at(-1)?.tagName !== 'TABLE') blocks.push(el('table', {}, el('tbody')));
  return blocks.at(-1).tBodies[0];
}

const anchor = words => `at-${words.replaceAll(/[^a-z0-9]+/g, '-')}`;

function passages(draft, moved) {
  return draft.passages.map((passage, number) => {
    const id = freshId();
    const about = [passage.kind, ...passage.groups].filter(Boolean).map(words).join(', ');
    const sure = passage.slot ? ` ${passage.confidence} % sure.` : '';
    const box = el('div', { class: 'passage' },
      el('p', {}, passage.title ? el('strong', {}, `${passage.title}\n`) : null, passage.text),
      el('p', { class: 'quiet' }, el('a', { href: `#${anchor(passage.place)}` }, `In the file: ${passage.place}`), about ? ` ${about}.` : '', sure),
      el('label', { for: id }, `Place of passage ${number + 1}`), ' ',
      select(draft, passage, id, slot => {
        slot === passage.slot ? moved.delete(number) : moved.set(number, slot);
        box.classList.toggle('moved', moved.has(number));
      }));
    return box;
  });
}

function select(draft, passage, id, change) {
  const now = draft.places.find(one => one.slot === passage.slot);
  const choice = el('select', { id, onchange: () => change(choice.value), onfocus: () => fill(choice, draft.places) },
    el('option', { value: '' }, 'Nowhere: keep it in the record only'),
    now ? el('option', { value: now.slot, selected: true }, now.label) : null);
  return choice;
}

/** A form has hundreds of places: a box gets them when it is first come to. */
function fill(choice, places) {
  if (choice.querySelector('optgroup')) return;
  const slot = choice.value;
  const groups = new Map();
  for (const one of places) groups.set(one.section, [...(groups.get(one.section) ?? []), one]);
  choice.replaceChildren(choice.firstChild, ...[...groups].map(([section, within]) => el('optgroup', { label: section },
    within.map(one => el('option', { value: one.slot, selected: one.slot === slot }, one.label)))));
  choice.value = slot;
}

function saving(draft, moved) {
  const id = freshId();
  const seen = el('input', { type: 'checkbox', id });
  const said = el('p', { role: 'status' });
  const button = el('button', { type: 'button', onclick: async () => {
    if (draft.personal.length && !seen.checked) return wrong(said, 'Look at what may identify somebody, and tick the box above.');
    said.className = '';
    said.textContent = 'Saving.';
    try {
      const saved = await service.saveDraft(draft, Object.fromEntries(moved), seen.checked);
      button.disabled = true;
      said.replaceChildren(saved.before ? 'It was saved before, and nothing changed. ' : 'Saved. It is in the register and can be searched. ',
        el('a', { href: service.page(saved.assessment) }, 'Read it as a page'));
    } catch (failure) {
      wrong(said, failure.message);
    }
  } }, 'Save as a past assessment');
  const tick = draft.personal.length ? el('p', { class: 'seen' }, seen, el('label', { for: id }, 'I have looked at what may identify somebody, and it may be kept')) : null;
  return el('div', { class: 'keep' }, tick, button, said);
}

function wrong(said, text) {
  said.className = 'wrong';
  said.textContent = text;
}
