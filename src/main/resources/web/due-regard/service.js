// Talking to the service. A call ends in its answer, or in a Failure that says in plain words what went wrong.

const PATIENCE_MS = 30_000;
const FILE_PATIENCE_MS = 120_000;

/** What went wrong, for reading, and whether sending the very same thing again may help. */
export class Failure extends Error {
  constructor(message, { again, status = 0 }) {
    super(message);
    this.again = again;
    this.status = status;
  }
}

/** The service at one address. */
export class Service {
  constructor(address) {
    this.address = new URL(address, document.baseURI).href.replace(/\/*$/, '/');
  }

  toolkits = () => this.#ask('api/v1/toolkits');
  assessments = () => this.#ask('api/v1/assessments');
  assessment = id => this.#ask(`api/v1/assessments/${encodeURIComponent(id)}`);
  search = params => this.#ask(`api/v1/search?${new URLSearchParams(params)}`);
  gaps = () => this.#ask('api/v1/gaps');
  begin = beginning => this.#ask('api/v1/conversations', beginning);
  say = (id, said) => this.#ask(`api/v1/conversations/${encodeURIComponent(id)}/messages`, said);
  resume = (id, officer) =>
    this.#ask(`api/v1/conversations/${encodeURIComponent(id)}?${new URLSearchParams({ officer })}`);

  draft = (id, toolkit, version) => this.#ask(`api/v1/imports/${encodeURIComponent(id)}?${new URLSearchParams({ toolkit, version })}`);
  saveDraft = ({ id, toolkit, version }, moved, personalDataSeen) =>
    this.#ask(`api/v1/imports/${encodeURIComponent(id)}/save`, { toolkit, version, moved, personalDataSeen });

  /** Sends a file as it is, and gives what was read of it. */
  async readFile(file) {
    const type = 'application/octet-stream';
    const answer = await this.#fetch(`api/v1/imports?${new URLSearchParams({ name: file.name })}`, { method: 'POST', headers: { 'Content-Type': type }, body: file }, FILE_PATIENCE_MS);
    return read(answer);
  }

  /** Where the finished assessment can be read and printed. */
  page = id => `${this.address}api/v1/assessments/${encodeURIComponent(id)}.html`;

  async #ask(path, body) {
    return read(await this.#reach(path, body));
  }

  async #reach(path, body) {
    const post = body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    return this.#fetch(path, post, PATIENCE_MS);
  }

  async #fetch(path, post, patience) {
    try {
      return await fetch(this.address + path, { ...post, credentials: 'omit', signal: AbortSignal.timeout(patience) });
    } catch (error) {
      const late = error.name === 'TimeoutError';
      throw new Failure(late ? 'The service took too long to answer.' : 'The service could not be reached.', { again: true });
    }
  }
}

async function read(answer) {
  const json = await answer.json().catch(() => null);
  if (answer.ok && json) return json;
  throw refused(answer, json);
}

function refused(answer, problem) {
  const broken = answer.ok || answer.status >= 500 || answer.status === 429 || answer.status === 408;
  const said = problem?.detail ?? problem?.title;
  const reason = said ?? (broken ? 'Something went wrong in the service.' : 'The service could not take that.');
  return new Failure(reason, { again: broken, status: answer.status });
}

/** A new id for a message. Written out, because randomUUID is missing on a page that is not served over HTTPS. */
export function messageId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
