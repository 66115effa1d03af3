// Plays a whole assessment in Microsoft's own local test client for Teams, with everything signed, and takes a picture
// of each kind of card. docs/teams.md says how to run it. The client's licence lets nobody pass it on, so it is not
// part of this project, and this check is not part of ./test.
//
//   node src/test/playground/check.mjs FOLDER-OF-THE-CLIENT FOLDER-FOR-PICTURES [FORM'S NUMBER] [COMMAND THAT STARTS THE SERVICE]
import { spawn } from 'node:child_process';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [client, pictures, form = '1', ...command] = process.argv.slice(2);
if (!pictures) throw new Error('Say where the client is, and where the pictures go.');
const { chromium } = createRequire(join(resolve(client), 'x.js'))('playwright-core');
const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const [MICROSOFT, BOT, CLIENT] = [3981, 3982, 56150];
const MOST_TURNS = 400;
const COMMANDS = ['Why do you ask?', 'Skip for now', 'More', 'Show more suggestions', 'Use this', 'Not relevant', 'Open the source', 'Read more', 'Add other people'];
const here = port => `http://127.0.0.1:${port}`;
const closing = [];

// Microsoft's side: the published keys, our token, and a hand that signs what the client sends unsigned. The client's
// tenant is no proper id, so it is given one.
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const refused = [];
const sign = service => {
  const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'https://api.botframework.com', aud: APP, nbf: now, exp: now + 600, serviceurl: service };
  const signed = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
};
const read = async request => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};
const pass = async (body, token) => {
  const headers = { 'Content-Type': 'application/json', Connection: 'close', ...(token && { Authorization: `Bearer ${token}` }) };
  return fetch(`${here(BOT)}/api/messages`, { method: 'POST', headers, body });
};
const microsoft = createServer(async (request, response) => {
  const json = value => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', endorsements: ['msteams'] };
  if (request.method === 'HEAD') response.writeHead(405).end();
  else if (request.url === '/openid') json({ issuer: 'https://api.botframework.com', jwks_uri: `${here(MICROSOFT)}/keys` });
  else if (request.url === '/keys') json({ keys: [key] });
  else if (request.url.endsWith('/token')) json({ token_type: 'Bearer', expires_in: 3600, access_token: 'ours' });
  else {
    const activity = JSON.parse(await read(request));
    if (activity.conversation?.tenantId) activity.conversation.tenantId = TENANT;
    if (activity.channelData?.tenant) activity.channelData.tenant.id = TENANT;
    const answer = await pass(JSON.stringify(activity), sign(activity.serviceUrl));
    if (answer.status !== 200) refused.push(`${activity.type} ${activity.name ?? ''}: ${answer.status}`);
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(await answer.text());
  }
}).listen(MICROSOFT, '127.0.0.1');
closing.push(() => microsoft.close());

const start = (line, env, cwd) => {
  const child = spawn(line[0], line.slice(1), { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise(end => child.once('exit', end));
  closing.push(() => child.kill() && ended);
};
const answering = async address => {
  for (let i = 0; i < 600; i++) {
    if (await fetch(address).then(() => true, () => false)) return;
    await new Promise(wait => setTimeout(wait, 200));
  }
  throw new Error(`Nothing answers at ${address}`);
};
const data = mkdtempSync(join(tmpdir(), 'due-regard-'));
closing.push(() => rmSync(data, { recursive: true, force: true }));

// The officer, who goes by what is on the newest card.
const officer = page => {
  const cards = page.locator('.ac-adaptiveCard');
  const taken = new Set();
  const used = new Set();
  let words = 0;
  let rows = 0;
  const shown = () => page.locator('body').innerText();
  const act = async does => {
    const before = await shown();
    await does();
    for (let i = 0, same = 0, last = ''; i < 300 && same < 3; i++) {
      await page.waitForTimeout(80);
      const now = await shown();
      same = now !== before && now === last ? same + 1 : 0;
      last = now;
      if (i === 299) throw new Error(`Nothing came of it after: ${await cards.last().innerText()}`);
    }
  };
  const type = text => act(async () => {
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  });
  const button = (card, name) => card.getByRole('button', { name, exact: true }).filter({ visible: true });
  const titles = card => card.locator('button:visible').allInnerTexts();
  const kindOf = async card => {
    const inputs = await card.locator('input:visible, textarea:visible, select:visible')
      .evaluateAll(all => all.map(each => (each.type === 'radio' || each.type === 'checkbox' ? each.type : each.placeholder.replace(/\W+/g, '') || each.type)));
    const asks = inputs.length ? [...new Set(inputs)].join(' ') : (await titles(card)).filter(each => !COMMANDS.includes(each)).join(' ');
    return `${asks} ${(await card.getByText('Use this', { exact: true }).count()) ? 'suggests' : ''}`.toLowerCase().replace(/[^a-z]+/g, '-').slice(0, 60);
  };
  const take = async (name, card) => {
    if (taken.has(name)) return;
    taken.add(name);
    await card.screenshot({ path: join(pictures, `${String(taken.size).padStart(2, '0')}-${name}.png`) });
  };
  const fill = async card => {
    for (const box of await card.locator('input:visible, textarea:visible, select:visible').all()) {
      const kind = await box.evaluate(each => (each.tagName === 'INPUT' ? each.type : each.tagName));
      if (/date/i.test((await box.getAttribute('placeholder')) ?? '')) {
        await box.click();
        await page.locator('[role=gridcell]:visible button').nth(10).click();
      } else if (kind === 'number') await box.fill('12');
      else if (kind === 'SELECT') await box.selectOption({ index: 1 });
      else if (kind === 'radio' || kind === 'checkbox') continue;
      else await box.fill(`Words ${++words} about people`);
    }
    const names = await card.locator('input[type=radio]:visible').evaluateAll(all => [...new Set(all.map(each => each.name))]);
    for (const name of names) await card.locator(`input[name="${name}"]`).first().check({ force: true });
    for (const box of (await card.locator('input[type=checkbox]:visible').all()).slice(0, 2)) await box.check({ force: true });
    await button(card, 'Send').first().click();
  };
  const answer = async card => {
    const buttons = await titles(card);
    const option = buttons.find(each => !COMMANDS.includes(each) && each !== 'Send');
    if (buttons.includes('No more') && rows++ % 3 === 2) return act(() => button(card, 'No more').click());
    if (await card.locator('input:visible, textarea:visible, select:visible').count()) return act(() => fill(card));
    if (option && option !== 'No more') return act(() => button(card, option).first().click());
    return type(`Words ${++words} about people`);
  };
  const play = async () => {
    await type(`new assessment ${form}`);
    for (let turns = 0; turns < MOST_TURNS; turns++) {
      const card = cards.last();
      const buttons = await titles(card);
      if (buttons.includes('Finish')) return act(() => button(card, 'Finish').click());
      await take(await kindOf(card), card);
      for (const name of ['Use this', 'Why do you ask?']) {
        if (used.has(name) || !buttons.includes(name)) continue;
        used.add(name);
        await act(() => button(card, name).first().click());
        await take(name.toLowerCase().replace(/[^a-z]+/g, '-'), cards.last());
      }
      await answer(cards.last());
    }
    throw new Error('The assessment has no end.');
  };
  return { play, taken, type, screen: name => page.screenshot({ path: join(pictures, `${name}.png`) }) };
};

const check = async () => {
  mkdirSync(pictures, { recursive: true });
  start(command.length ? command : ['./run', 'serve'], {
    DUEREGARD_DATA: data,
    DUEREGARD_PORT: `${BOT}`,
    DUEREGARD_TEAMS_APP_ID: APP,
    DUEREGARD_TEAMS_APP_SECRET: 'a secret',
    DUEREGARD_TEAMS_TENANT: TENANT,
    DUEREGARD_TEAMS_LOGIN_URL: here(MICROSOFT),
    DUEREGARD_TEAMS_METADATA_URL: `${here(MICROSOFT)}/openid`,
    DUEREGARD_TEAMS_SERVICE_HOSTS: 'localhost,127.0.0.1',
  });
  await answering(`${here(BOT)}/health`);
  const unsigned = await pass('{}', '');
  const forged = await pass('{}', sign('one').replace(/[^.]*$/, sign('another').split('.')[2]));
  if (unsigned.status !== 401 || forged.status !== 403) throw new Error('What is not signed was let in.');
  const cli = join(resolve(client), 'node_modules/@microsoft/m365agentsplayground/cli.js');
  const line = ['start', '-e', `${here(MICROSOFT)}/api/messages`, '-c', 'msteams', '-p', `${CLIENT}`, '--disable-telemetry'];
  start([process.execPath, cli, ...line], { BROWSER: 'none' }, data);
  await answering(here(CLIENT));
  const browser = await chromium.launch({ executablePath: process.env.DUEREGARD_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  closing.push(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1200, height: 2400 } });
  page.setDefaultTimeout(60_000);
  await page.route(/res-1\.cdn/, route => route.abort());
  await page.goto(here(CLIENT), { waitUntil: 'domcontentloaded' });
  await page.locator('.ac-adaptiveCard').first().waitFor({ timeout: 60_000 });
  const ann = officer(page);
  await ann.play();
  await ann.screen('the-end');
  for (const words of ['my assessments', 'search library closure', 'where am i', 'link']) {
    await ann.type(words);
    await ann.screen(words.replaceAll(' ', '-'));
  }
  const { assessments } = await (await fetch(`${here(BOT)}/api/v1/assessments`)).json();
  if (assessments[0]?.status !== 'finished') throw new Error(`It is not finished: ${JSON.stringify(assessments)}`);
  if (refused.length) throw new Error(`Refused: ${refused.join(', ')}`);
  console.log(`Finished. Pictures of ${ann.taken.size} kinds of card are in ${pictures}.`);
};

try {
  await check();
} finally {
  for (const close of closing.reverse()) await close();
}
process.exit(0);

