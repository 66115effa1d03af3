// How the element looks. A constructed sheet, so a page may forbid inline styles.

export const look = new CSSStyleSheet();
look.replaceSync(`
:host { --paper: #fff; --ink: #16202a; --quiet: #4b5864; --line: #6f7b86; --soft: #eef3f4; --mine: #dcecea;
  --accent: #0b5a62; --on-accent: #fff; --wrong: #a3201d; --focus: #b03a06; --mark: #ffe9a8;
  color-scheme: light; display: block; padding: var(--due-regard-padding, 1rem); background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; text-align: start; }
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) { color-scheme: dark; --paper: #141b21; --ink: #eef2f4; --quiet: #b6c1ca;
  --line: #8b98a3; --soft: #202a32; --mine: #17393b; --accent: #8ad3d6; --on-accent: #07282b; --wrong: #ff9d94; --focus: #ffb877; --mark: #5d4a00; } }
:host([theme="dark"]) { color-scheme: dark; --paper: #141b21; --ink: #eef2f4; --quiet: #b6c1ca; --line: #8b98a3; --soft: #202a32;
  --mine: #17393b; --accent: #8ad3d6; --on-accent: #07282b; --wrong: #ff9d94; --focus: #ffb877; --mark: #5d4a00; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:host { position: relative; }
h2, h3, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; }
h2 { font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h3 { font-size: 1.125rem; line-height: 1.3; }
.view { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; }
.view > h2:not(:first-child) { margin-top: 1rem; }
.quiet { color: var(--quiet); }
.title { font-weight: 600; }
.wrong { color: var(--wrong); font-weight: 600; }
a { color: var(--accent); text-underline-offset: .15em; }
mark { background: var(--mark); color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h2:focus, li:focus { outline: none; }
button, input, textarea { font: inherit; color: inherit; }
button { min-height: 2.75rem; padding: .5rem 1rem; border: 2px solid var(--accent); border-radius: .4rem; background: var(--paper);
  color: var(--accent); font-weight: 600; cursor: pointer; text-align: start; }
button:hover { background: var(--soft); }
button.main { background: var(--accent); color: var(--on-accent); }
button.main:hover { filter: brightness(.9); }
button.plain { min-height: 1.5rem; padding: 0; border: 0; background: none; text-decoration: underline; text-underline-offset: .15em; font-weight: inherit; }
label, legend { font-weight: 600; }
input:not([type=radio], [type=checkbox]), textarea { width: 100%; min-height: 2.75rem; padding: .5rem .6rem; border: 2px solid var(--line); border-radius: .4rem;
  background: var(--paper); }
input[type=date] { max-width: 12rem; }
textarea { resize: vertical; field-sizing: content; max-height: 50vh; min-height: 4.5rem; }
textarea:read-only { background: var(--soft); }
[aria-invalid=true] { border-color: var(--wrong) !important; }
.view > button { justify-self: start; }
form.view { max-width: 30rem; justify-items: start; }
ul.cards, ul.lines, ol.heard { list-style: none; }
.cards { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.card { display: flex; flex-direction: column; align-items: flex-start; gap: .5rem; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); }
.card > .taking { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: auto; }
.lines { display: grid; }
.lines > li { padding: .75rem 0; border-top: 1px solid var(--line); }
.lines > li:last-child { border-bottom: 1px solid var(--line); }
.tag { display: inline-block; padding: 0 .5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .875rem; }
.inline { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.inline > label { flex-basis: 100%; }
.inline > input, .inline > textarea { flex: 1 1 12rem; width: auto; min-width: 0; }
.results { display: grid; gap: .75rem; }
.top { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; align-items: baseline; }
.heard { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.heard > li { max-width: 40rem; padding: .75rem 1rem; border-radius: .75rem; background: var(--soft); border: 1px solid transparent; scroll-margin-top: 1rem; }
.heard > li.suggest, .heard > li.found, .heard > li.aside, .heard > li.review { max-width: none; }
.heard > li.said { justify-self: end; min-width: min(12rem, 80%); background: var(--mine); }
.heard > li.told.ask, .heard > li.told.confirm, .heard > li.told.correct { border-inline-start: 4px solid var(--accent); border-start-start-radius: .2rem; border-end-start-radius: .2rem; }
.who { font-size: .875rem; color: var(--quiet); }
.text { display: grid; gap: .5rem; }
.text p, .text li, .card p { white-space: pre-wrap; }
.text ul, .findings ul:not(.lines) { padding-inline-start: 1.25rem; list-style: disc; }
.ask > .text > p:first-child, .confirm > .text > p:first-child { font-weight: 600; font-size: 1.0625rem; }
.told > .cards { margin-top: .75rem; }
.card dl { display: grid; gap: .25rem; font-size: .875rem; }
dt { display: inline; color: var(--quiet); }
dt::after { content: ": "; }
dd { display: inline; }
.findings { display: grid; gap: .75rem; margin-top: .75rem; }
.finding { padding-inline-start: .75rem !important; border-inline-start: 4px solid var(--line); }
.finding.block { border-inline-start-color: var(--wrong); }
.now > :not(:empty) { margin-top: 1rem; }
.now { border-top: 2px solid var(--accent); scroll-margin-bottom: 1rem; }
.progress { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
progress { flex: 1 1 8rem; min-width: 0; height: .6rem; appearance: none; border: 1px solid var(--line); border-radius: .3rem; overflow: hidden; background: var(--paper); accent-color: var(--accent); }
progress::-webkit-progress-bar { background: var(--paper); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
[role=alert]:not(:empty) { display: grid; gap: .5rem; justify-items: start; padding: .75rem 1rem; border: 2px solid var(--line); border-radius: .4rem; }
[role=alert]:has(.wrong) { border-color: var(--wrong); }
.controls:empty { display: none; }
.controls { display: grid; gap: 1rem; }
.choices { display: flex; flex-wrap: wrap; gap: .5rem; }
.meaning { display: block; font-weight: 400; color: var(--ink); }
.fields, .field { display: grid; gap: .35rem; }
.fields { gap: 1rem; justify-items: start; }
.field, fieldset { width: 100%; max-width: 34rem; }
fieldset { border: 0; min-width: 0; }
legend { padding: 0; margin-bottom: .25rem; }
.option { display: flex; gap: .75rem; align-items: flex-start; padding: .35rem 0; }
.option input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--accent); }
.option label { font-weight: 400; }
.option .quiet { display: block; font-size: .875rem; }
.composer { display: grid; gap: .35rem; }
.composer .quiet { font-size: .875rem; }
summary { min-height: 1.5rem; color: var(--accent); font-weight: 600; cursor: pointer; width: fit-content; }
details > :not(summary) { margin-top: .5rem; }
.small button { min-height: 2.25rem; padding: .25rem .75rem; font-weight: 400; border-width: 1px; }
@media (forced-colors: active) { .heard > li { border-color: CanvasText; } progress { border-color: CanvasText; } progress::-webkit-progress-value { background: Highlight; forced-color-adjust: none; } mark { background: Mark; color: MarkText; } }
@media print { .now, .top button, .use { display: none; } .heard > li { background: none; border-color: var(--line); } }
`);
