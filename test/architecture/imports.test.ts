import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A room may import itself and the rooms named before it. */
const SERVER_ORDER = [
  'platform',
  'identity',
  'grid',
  'duty',
  'reports',
  'cases',
  'evaluation',
  'patrol',
  'sites',
  'live',
  'tiles',
  'demo',
];
const CLIENT_ORDER = ['i18n', 'wire', 'state', 'map', 'ui'];
/** Rooms of one rank that may not know each other. */
const STRANGERS = [['live', 'tiles']];

interface Import {
  from: string;
  to: string;
}

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^'?]+)/g)].map(([, path]) => ({
    from: file,
    to: relative(ROOT, join(ROOT, dirname(file), path as string)),
  }));
}

const room = (file: string): string => file.split('/')[1] ?? '';
const show = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('the house', () => {
  const server = sources('server').flatMap(importsOf);
  const client = sources('client').flatMap(importsOf);

  it('has code to look at', () => {
    expect(server.length).to.be.greaterThan(50);
    expect(client.length).to.be.greaterThan(20);
  });

  it('has only the rooms that the plan names', () => {
    const rooms = readdirSync(join(ROOT, 'server'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(rooms).to.have.members(SERVER_ORDER);
  });

  it('lets a server room import only itself and the rooms before it', () => {
    const wrong = server.filter(({ from, to }) => {
      if (!to.startsWith('server/') || !from.includes('/', 'server/'.length)) return false;
      const [here, there] = [SERVER_ORDER.indexOf(room(from)), SERVER_ORDER.indexOf(room(to))];
      return (
        there === -1 ||
        there > here ||
        STRANGERS.some((pair) => room(from) !== room(to) && pair.includes(room(from)) && pair.includes(room(to)))
      );
    });
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('starts things in main and cli alone', () => {
    const wrong = server.filter(
      ({ from, to }) => /^server\/(main|cli)\.ts$/.test(to) && !/^server\/(main|cli)\.ts$/.test(from),
    );
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('keeps geodata free of the server, but for types', () => {
    const wrong = sources('geodata').filter((file) =>
      /^import (?!type)[^;]*'\.\.\/server/m.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('lets only demo, main and cli of the server read geodata', () => {
    const wrong = server.filter(
      ({ from, to }) => to.startsWith('geodata/') && !/^server\/(demo\/|main\.ts|cli\.ts)/.test(from),
    );
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('lets the client import only contracts and pure rules from the server', () => {
    const stores = /(store|http)\.ts$|\/platform\/(?!localized\.ts|errors\.ts)/;
    const wrong = client.filter(({ to }) => to.startsWith('server/') && stores.test(to));
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('lets shared client rooms import only those before them, and never a page', () => {
    const wrong = client.filter(({ from, to }) => {
      const here = CLIENT_ORDER.indexOf(room(from));
      if (here === -1 || !to.startsWith('client/')) return false;
      const there = CLIENT_ORDER.indexOf(room(to));
      return there === -1 || there > here;
    });
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('has no pages that import each other', () => {
    const wrong = client.filter(
      ({ from, to }) =>
        to.startsWith('client/') &&
        !CLIENT_ORDER.includes(room(from)) &&
        !CLIENT_ORDER.includes(room(to)) &&
        room(from) !== room(to),
    );
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('has no import cycles', () => {
    const graph = new Map<string, Import[]>();
    for (const one of [...server, ...client]) graph.set(one.from, [...(graph.get(one.from) ?? []), one]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
        return;
      }
      if (done.has(file)) return;
      for (const { to } of graph.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).to.deep.equal([]);
  });

  it('keeps SQL in stores, migrations and the platform', () => {
    const sql = /\b(select\s[\s\S]{1,400}?\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s)/;
    const wrong = sources('server').filter((file) => {
      if (/(^|[/-])store\.ts$/.test(file) || file.startsWith('server/platform/')) return false;
      const code = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return [...code.matchAll(/`[^`]*`|'[^'\n]*'/g)].some(([text]) => sql.test(text));
    });
    expect(wrong).to.deep.equal([]);
  });

  it('reads the environment in one place', () => {
    const wrong = sources('server').filter(
      (file) =>
        readFileSync(join(ROOT, file), 'utf8').includes('process.env') &&
        !/platform\/config\.ts$|\/cli\.ts$/.test(file),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('leaves nothing undone in the code', () => {
    const mark = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);
    const wrong = ['server', 'client', 'geodata', 'test']
      .flatMap(sources)
      .filter((file) => mark.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(wrong).to.deep.equal([]);
  });

  it('has no room for odds and ends, and no barrels', () => {
    const wrong = ['server', 'client']
      .flatMap(sources)
      .filter((file) => /(^|\/)(utils?|helpers?|misc|common|index)\.tsx?$/.test(file));
    expect(wrong).to.deep.equal([]);
  });
});
