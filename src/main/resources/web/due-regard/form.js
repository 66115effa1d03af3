// A question that is answered by filling in fields. Each field is a native control with its own label.

import { day, el, freshId } from './elements.js';

/** A form's element, with `values` kept as they are typed and `send(values, shown)` called once nothing required is missing. */
export function fields(form, described, kept, keep, send) {
  return form.another ? severalTimes(form, described, kept, keep, send) : once(form, described, kept, keep, send);
}

function once(form, described, kept, keep, send) {
  const parts = form.fields.map(field => part(field, kept?.[field.id]));
  const mayBeNone = new Set(form.fields.filter(field => field.type === 'choices' && !field.required).map(field => field.id));
  const values = () => Object.fromEntries(parts.map(one => [one.field.id, one.read()]).filter(([id, value]) => value.length || mayBeNone.has(id)));
  return el('form', { class: 'fields', novalidate: true, 'aria-label': 'Your answer', 'aria-describedby': described,
    oninput: () => keep(values()), onsubmit: event => submit(event, parts, values, send) },
    parts.map(one => one.element), el('button', { class: 'main' }, 'Continue'));
}

// All fields once for each person, say: a value is then a list, and a set left blank is not in it.
function severalTimes(form, described, kept, keep, send) {
  const sets = [];
  const place = el('div', { class: 'fields' });
  const before = id => [kept?.[id] ?? []].flat();
  const filled = () => sets.filter(set => set.some(one => one.read().length));
  const values = () => Object.fromEntries(form.fields.map(({ id }, at) => [id, filled().map(set => set[at].read())]));
  const add = at => {
    const set = form.fields.map(field => part(field, before(field.id)[at]));
    sets.push(set);
    place.append(el('div', { class: 'fields', role: 'group', 'aria-label': `${form.fields[0].label} ${sets.length}` }, set.map(one => one.element)));
    return set[0];
  };
  for (let at = 0; at === 0 || at < before(form.fields[0].id).length; at++) add(at);
  const asked = () => sets.filter((set, at) => at === 0 || filled().includes(set)).flat();
  return el('form', { class: 'fields', novalidate: true, 'aria-label': 'Your answer', 'aria-describedby': described,
    oninput: () => keep(values()), onsubmit: event => submit(event, asked(), values, send) }, place,
    el('button', { type: 'button', class: 'plain', onclick: () => add(sets.length).focus() }, form.another), el('button', { class: 'main' }, 'Continue'));
}

function submit(event, parts, values, send) {
  event.preventDefault();
  const missing = parts.filter(one => one.say(one.field.required && !one.read().length));
  if (missing.length) missing[0].focus();
  else if (!Object.keys(values()).length) parts[0].focus();
  else send(values(), shown(parts));
}

function shown(parts) {
  const given = parts.filter(one => one.read().length);
  if (!given.length) return 'None of these';
  return given.map(one => parts.length > 1 ? `${one.field.label}: ${one.words()}` : one.words()).join('\n');
}

function part(field, kept) {
  return field.options?.length ? optionsPart(field, kept) : boxPart(field, kept);
}

const optional = field => field.required ? null : el('span', { class: 'quiet' }, ' (optional)');

const BOXES = { text: { type: 'text' }, date: { type: 'date' }, number: { type: 'text', inputmode: 'decimal' } };

function boxPart(field, kept) {
  const id = freshId();
  const box = field.type === 'long' ? el('textarea', { id, rows: 3 }) : el('input', { id, autocomplete: 'off', ...(BOXES[field.type] ?? BOXES.text) });
  box.name = field.id;
  box.value = kept ?? '';
  const wrong = wrongLine(`Enter an answer for: ${field.label}`);
  return { field, read: () => box.value.trim(), focus: () => box.focus(),
    words: () => field.type === 'date' ? day(box.value) : box.value.trim(), say: marker(box, wrong),
    element: el('div', { class: 'field' }, el('label', { for: id }, field.label, optional(field)), wrong, box) };
}

function optionsPart(field, kept) {
  const many = field.type === 'choices';
  const name = freshId();
  const boxes = field.options.map(option => ({ option, box: el('input', { type: many ? 'checkbox' : 'radio', name, id: freshId(),
    value: option.id, checked: [kept].flat().includes(option.id) }) }));
  const ticked = () => boxes.filter(one => one.box.checked).map(one => one.option);
  const wrong = wrongLine(many ? 'Tick at least one' : 'Choose one');
  const group = el('fieldset', {}, el('legend', {}, field.label, optional(field)), wrong, boxes.map(optionLine));
  return { field, focus: () => (boxes.find(one => one.box.checked) ?? boxes[0]).box.focus(), element: group,
    read: () => many ? ticked().map(option => option.id) : ticked()[0]?.id ?? '', say: marker(group, wrong),
    words: () => ticked().map(option => option.label).join(', ') };
}

function optionLine({ option, box }) {
  const meaning = option.meaning ? el('span', { class: 'quiet', id: freshId() }, option.meaning) : null;
  if (meaning) box.setAttribute('aria-describedby', meaning.id);
  return el('div', { class: 'option' }, box, el('div', {}, el('label', { for: box.id }, option.label), meaning));
}

const wrongLine = words => el('p', { class: 'wrong', id: freshId(), hidden: true }, words);

function marker(control, wrong) {
  return missing => {
    wrong.hidden = !missing;
    if (control.tagName !== 'FIELDSET') control.setAttribute('aria-invalid', String(missing));
    if (missing) control.setAttribute('aria-describedby', wrong.id);
    else control.removeAttribute('aria-describedby');
    return missing;
  };
}
