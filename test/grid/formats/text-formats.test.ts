import { expect } from 'chai';
import { topology } from 'topojson-server';
import { readAll, refusalOf, scratchFolder } from './read-all.ts';

const SQUARE = [
  [113, 27],
  [114, 27],
  [114, 28],
  [113, 28],
  [113, 27],
];
const HOLE = [
  [113.2, 27.2],
  [113.2, 27.8],
  [113.8, 27.8],
  [113.8, 27.2],
  [113.2, 27.2],
];
const polygon = { type: 'Polygon', coordinates: [SQUARE, HOLE] } as const;
const feature = (properties: object, geometry: unknown = polygon) => ({ type: 'Feature', properties, geometry });
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...more });

describe('GeoJSON', () => {
  const scratch = scratchFolder();
  let files = 0;
  const write = (content: string | Uint8Array) => scratch.write(`${++files}.json`, content);

  it('reads a collection, a feature and a bare geometry, with a byte order mark', async () => {
    for (const text of [
      collection([feature({ code: '1' })]),
      JSON.stringify(feature({ code: '1' })),
      JSON.stringify(polygon),
    ]) {
      const { good } = await readAll(write(`\uFEFF${text}`));
      expect(good.map(({ shape }) => shape)).to.deep.equal([[[SQUARE, HOLE]]]);
    }
  });

  it('honours a crs member wherever it stands, before or after the features', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4547' } };
    const projected = feature(
      {},
      {
        type: 'Polygon',
        coordinates: [
          [
            [450000, 3060000],
            [460000, 3060000],
            [460000, 3070000],
            [450000, 3060000],
          ],
        ],
      },
    );
    for (const text of [
      collection([projected], { crs }),
      JSON.stringify({ crs, type: 'FeatureCollection', features: [projected] }),
    ]) {
      const { good, crs: used, crsFrom } = await readAll(write(text));
      expect([used, crsFrom]).to.deep.equal(['EPSG:4547', 'file']);
      expect(good[0]!.shape[0]![0]![0]![0]).to.be.closeTo(113.49, 0.01);
    }
    const crs84 = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
    expect(await readAll(write(collection([feature({})], { crs: crs84 })))).to.include({
      crs: 'EPSG:4326',
      crsFrom: 'file',
    });
  });

  it('refuses a crs member that only links', async () => {
    const link = { type: 'link', properties: { href: 'http://example.org/crs' } };
    expect((await refusalOf(write(collection([], { crs: link })))).message).to.match(
      /does not name a coordinate system/,
    );
  });

  it('refuses coordinates that cannot be degrees, and asks in which system they are', async () => {
    const metres = {
      type: 'Polygon',
      coordinates: [
        [
          [450000, 3060000],
          [460000, 3060000],
          [460000, 3070000],
          [450000, 3060000],
        ],
      ],
    };
    const path = write(collection([feature({}), feature({}, metres)]));
    const { message, errors } = await refusalOf(path);
    expect(message).to.match(
      /^feature 1: not longitude and latitude.*\(450000, 3060000\); say in which coordinate system it is \(--crs/,
    );
    expect(errors[0]!.path).to.equal('feature 1');
    const swapped = await readAll(write(collection([feature({})])), { crs: 'EPSG:4547' });
    expect(swapped.mistakes[0]).to.match(/look like longitude and latitude, not like EPSG:4547/);
  });

  it('names each unusable feature and reads the others', async () => {
    const ring = (positions: unknown) => feature({ code: 'x' }, { type: 'Polygon', coordinates: [positions] });
    const { good, mistakes } = await readAll(
      write(
        collection([
          feature({ code: 'good' }),
          feature({}, null),
          feature({}, { type: 'Point', coordinates: [113, 27] }),
          ring(SQUARE.slice(0, 4)),
          ring([
            [113, 27],
            [114, 27],
            [113, 27],
          ]),
          ring([
            [113, 27],
            [114, 'x'],
            [114, 28],
            [113, 27],
          ]),
          ring([
            [113, 27],
            [114, null],
            [114, 28],
            [113, 27],
          ]),
          ring('nonsense'),
          feature({}, { type: 'Polygon', coordinates: [] }),
          feature({}, { type: 'MultiPolygon', coordinates: [[SQUARE], [HOLE.slice(1)]] }),
          null,
          17,
          'text',
          [],
          { type: 'Topology' },
          feature({}, { type: 'GeometryCollection', geometries: [polygon, { type: 'LineString', coordinates: [] }] }),
        ]),
      ),
    );
    expect(good.map(({ index }) => index)).to.deep.equal([0]);
    expect(mistakes).to.deep.equal([
      '1: it has no geometry',
      '2: its geometry is a Point; a cell is a Polygon or MultiPolygon',
      '3: its outer ring is not closed: it begins at (113, 27) and ends at (113, 28)',
      '4: its outer ring has 3 positions; a closed ring has at least 4',
      '5: its outer ring, position 2 is not a pair of numbers',
      '6: its outer ring, position 2 is not a pair of numbers',
      '7: its outer ring is not a list of positions',
      '8: its geometry is empty',
      '9: polygon 2, outer ring is not closed: it begins at (113.2, 27.8) and ends at (113.2, 27.2)',
      '10: it is not an object',
      '11: it is not an object',
      '12: it is not an object',
      '13: it is not an object',
      '14: its "type" is "Topology", not "Feature"',
      '15: its geometry is a LineString; a cell is a Polygon or MultiPolygon',
    ]);
  });

  it('reads strings with every kind of bracket and escape, across chunk borders', async () => {
    const name = '}]{[",\\" \u{1F600} 网格\\';
    const features = Array.from({ length: 3000 }, (_, n) => feature({ code: String(n), name: name.repeat(30) }));
    const { good } = await readAll(write(collection(features)));
    expect(good).to.have.length(3000);
    expect(
      good.every(({ properties }, n) => properties.code === String(n) && properties.name === name.repeat(30)),
    ).to.equal(true);
  });

  it('takes a property of ten megabytes', async () => {
    const { good } = await readAll(write(collection([feature({ code: 'x'.repeat(10 << 20) })])));
    expect(good[0]!.properties.code).to.have.length(10 << 20);
  });

  it('reads a large file with flat memory', async function () {
    this.timeout(60_000);
    const one = JSON.stringify(feature({ code: 'x'.repeat(20_000) }));
    const path = write(`{"type":"FeatureCollection","features":[${new Array(6000).fill(one).join(',')}]}`);
    const { openFeatures } = await import('../../../server/grid/formats/open-features.ts');
    const file = await openFeatures(path);
    let read = 0;
    let peak = 0;
    const before = process.memoryUsage.rss();
    for await (const _ of file.features()) {
      read++;
      if (read % 500 === 0) peak = Math.max(peak, process.memoryUsage.rss() - before);
    }
    expect(read).to.equal(6000);
    expect(peak, 'bytes beside a file of 120 MB').to.be.below(100 << 20);
  });

  it('refuses what is cut off, broken, or something else', async () => {
    const whole = collection([feature({ code: '1' }), feature({ code: '2' })]);
    const cases: [content: string | Uint8Array, message: RegExp][] = [
      ['', /is empty/],
      [whole.slice(0, -1), /cut off/],
      [whole.slice(0, 200), /cut off/],
      [whole.replace('"Feature"', 'Feature'), /feature 0: is not valid JSON/],
      [whole.replace('[', '{'), /valid JSON|not a list|cut off/],
      ['{"type":"FeatureCollection"}', /without "features"/],
      ['{"type":"FeatureCollection","features":{}}', /"features" is not a list/],
      ['{"type":"FeatureCollection","features":null}', /"features" is not a list/],
      ['{"type":"Table"}', /neither GeoJSON nor TopoJSON/],
      ['{}', /neither GeoJSON nor TopoJSON/],
      ['[1,2]', /JSON list/],
      ['{"type":', /cut off/],
      ['hello', /no column of WKT/],
      [Buffer.from(whole, 'utf16le'), /UTF-16|none of/],
      [Buffer.from(`\uFEFF${whole}`, 'utf16le'), /UTF-16/],
      [
        Buffer.concat([
          Buffer.from('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":"'),
          Buffer.from([0xc4, 0xe3]),
          Buffer.from('"}}]}'),
        ]),
        /not UTF-8/,
      ],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /none of GeoJSON/],
    ];
    for (const [content, message] of cases) {
      const { code, message: said } = await refusalOf(write(content));
      expect(code).to.equal('import-refused');
      expect(said, String(content).slice(0, 60)).to.match(message);
    }
    expect((await refusalOf('/nowhere/cells.geojson')).message).to.equal('There is no file cells.geojson');
    expect((await refusalOf('/tmp')).message).to.match(/is a folder/);
  });

  it('survives brackets nested a hundred thousand deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { mistakes } = await readAll(
      write(
        `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${deep}}}]}`,
      ),
    );
    expect(mistakes).to.have.length(1);
  });
});

describe('TopoJSON', () => {
  const scratch = scratchFolder();
  const features = { type: 'FeatureCollection', features: [feature({ code: '1' })] } as Parameters<
    typeof topology
  >[0][string];

  it('reads plain and quantised topologies', async () => {
    const plain = scratch.write('plain.json', JSON.stringify(topology({ cells: features })));
    expect((await readAll(plain)).good[0]).to.deep.include({ properties: { code: '1' }, shape: [[SQUARE, HOLE]] });
    const quantised = scratch.write('quantised.json', JSON.stringify(topology({ cells: features }, 1e6)));
    const { format, good } = await readAll(quantised);
    expect(format).to.equal('TopoJSON');
    expect(good[0]!.shape[0]).to.have.length(2);
    expect(good[0]!.shape[0]![0]![2]![0]).to.be.closeTo(114, 1e-5);
  });

  it('asks which of several objects is meant', async () => {
    const path = scratch.write('two.json', JSON.stringify(topology({ towns: features, cells: features })));
    expect((await refusalOf(path)).message).to.match(
      /more than one object; say which \(--layer, or the field of the form\): towns, cells/,
    );
    expect((await readAll(path, { layer: 'cells' })).good).to.have.length(1);
    expect((await refusalOf(path, { layer: 'roads' })).message).to.match(/no object "roads"/);
  });

  it('refuses a small file that names a long arc over and over', async () => {
    const arc = Array.from({ length: 2_000 }, (_, i) => [113 + i / 1e4, 27 + (i % 2) / 1e4]);
    const ring = Array.from({ length: 1_000 }, (_, i) => (i % 2 === 0 ? 0 : -1));
    const cells = { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [ring] }] };
    const repeated = { type: 'Topology', objects: { cells }, arcs: [arc] };
    expect((await refusalOf(scratch.write('repeated.json', JSON.stringify(repeated)))).message).to.match(
      /uses its arcs more often than borders are/,
    );
  });

  it('refuses arcs that do not fit', async () => {
    const broken = { ...topology({ cells: features }), arcs: [] };
    expect((await refusalOf(scratch.write('broken.json', JSON.stringify(broken)))).code).to.equal('import-refused');
    expect((await refusalOf(scratch.write('bare.json', '{"type":"Topology"}'))).message).to.match(/without "objects"/);
  });
});

describe('CSV with WKT', () => {
  const scratch = scratchFolder();
  let files = 0;
  const write = (content: string) => scratch.write(`${++files}.csv`, content);
  const WKT = 'POLYGON((113 27,114 27,114 28,113 28,113 27),(113.2 27.2,113.2 27.8,113.8 27.8,113.8 27.2,113.2 27.2))';

  it('finds the column by its name or by its content, with comma, semicolon and tab', async () => {
    for (const [delimiter, column] of [
      [',', 'the_geom'],
      [';', 'WKT'],
      ['\t', 'grenze'],
    ]) {
      const path = write(`\uFEFFcode${delimiter}${column}\r\n0713${delimiter}"SRID=4326;${WKT}"\r\n`);
      const { good, fields, crsFrom } = await readAll(path);
      expect(good[0]).to.deep.include({ shape: [[SQUARE, HOLE]] });
      expect(good[0]!.properties).to.include({ code: '0713' });
      expect([fields, crsFrom]).to.deep.equal([['code'], 'file']);
    }
  });

  it('takes MULTIPOLYGON, Z, M, exponents and any spacing', async () => {
    const texts = [
      ` multipolygon ( ( ( 113 27 , 114 27 ,114 28,113 28,113 27 ),(113.2 27.2,113.2 27.8,113.8 27.8,113.8 27.2,113.2 27.2) ) ) `,
      WKT.replace('POLYGON', 'POLYGON Z').replaceAll(/(\d+\.?\d*) (\d+\.?\d*)/g, '$1 $2 7'),
      WKT.replace('POLYGON', 'POLYGONZM').replaceAll(/(\d+\.?\d*) (\d+\.?\d*)/g, '$1 $2 7 8'),
      WKT.replace('113 27,', '1.13e2 27.0,'),
    ];
    const { good, mistakes } = await readAll(write(`wkt\n${texts.map((text) => `"${text}"`).join('\n')}\n`), {
      crs: '4326',
    });
    expect(mistakes).to.deep.equal([]);
    expect(good.map(({ shape }) => shape)).to.deep.equal(texts.map(() => [[SQUARE, HOLE]]));
  });

  it('names each row that is no polygon', async () => {
    const rows = [
      '',
      'POINT(1 2)',
      'POLYGON EMPTY',
      'POLYGON((1 2,3 4',
      'POLYGON((1 2,3 x,4 5,1 2))',
      'POLYGON((0 0,1 0,1 1))',
      'POLYGON(0 0,1 0,1 1,0 0)',
      'POLYGON((0 0,1 0,1 1,0 0))x',
      'SRID=4547;POLYGON((0 0,1 0,1 1,0 0))',
      'POLYGON((NaN 0,1 0,1 1,NaN 0))',
    ];
    const { good, mistakes } = await readAll(
      write(`code,wkt\n0,"${WKT}"\n${rows.map((row, n) => `${n + 1},"${row}"`).join('\n')}\n`),
      { crs: '4326' },
    );
    expect(good).to.have.length(1);
    expect(mistakes).to.deep.equal([
      '1: it has no geometry',
      '2: its geometry is a Point; a cell is a Polygon or MultiPolygon',
      '3: its geometry is empty',
      '4: its geometry is no WKT: "POLYGON((1 2,3 4"',
      '5: its outer ring, position 2 is not a pair of numbers',
      '6: its outer ring has 3 positions; a closed ring has at least 4',
      '7: its geometry is no WKT: "POLYGON(0 0,1 0,1 1,0 0)"',
      '8: its geometry is no WKT: "POLYGON((0 0,1 0,1 1,0 0))x"',
      '9: its SRID is 4547; that of the first row is missing',
      '10: its outer ring, position 1 is not a pair of numbers',
    ]);
  });

  it('refuses a broken table with the line', async () => {
    expect((await refusalOf(write(`code,wkt\n1,"${WKT}"\n2,3,4\n`), { crs: '4326' })).message).to.match(
      /no sound CSV.*line 3/,
    );
    expect((await refusalOf(write(`code,wkt\n1,"${WKT}\n`), { crs: '4326' })).message).to.match(/no sound CSV/);
    expect((await refusalOf(write('code,name\n1,2\n'))).message).to.match(/no column of WKT/);
  });
});

describe('KML', () => {
  const scratch = scratchFolder();
  let files = 0;
  const write = (content: string | Uint8Array) => scratch.write(`${++files}.kml`, content);
  const ring = (positions: number[][]) =>
    `<LinearRing><coordinates>\n ${positions.map((position) => position.join(',')).join(' \n')} </coordinates></LinearRing>`;
  const area = `<Polygon><outerBoundaryIs>${ring(SQUARE)}</outerBoundaryIs><innerBoundaryIs>${ring(HOLE)}</innerBoundaryIs></Polygon>`;
  const kml = (body: string, prologue = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>${prologue}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>网格</name><Folder>${body}</Folder></Document></kml>`;

  it('reads names, data, several polygons and prefixes', async () => {
    const data =
      '<ExtendedData><Data name="code"><value>07 &amp; 13</value></Data><SchemaData><SimpleData name="级">4</SimpleData></SchemaData></ExtendedData>';
    const text = kml(
      `<Placemark id="a"><name><![CDATA[一 <格>]]></name>${data}<MultiGeometry>${area}${area}</MultiGeometry></Placemark>`,
    );
    const { good } = await readAll(write(text));
    expect({ ...good[0]!.properties }).to.deep.equal({ id: 'a', name: '一 <格>', code: '07 & 13', 级: '4' });
    expect(good[0]!.shape).to.deep.equal([
      [SQUARE, HOLE],
      [SQUARE, HOLE],
    ]);
    const prefixed = text.replaceAll(/<(\/?)(?=[A-Za-z])/g, '<$1k:').replace('xmlns=', 'xmlns:k=');
    expect((await readAll(write(prefixed))).good[0]!.shape).to.deep.equal(good[0]!.shape);
  });

  it('reads the encoding that the XML declares', async () => {
    const { default: iconv } = await import('iconv-lite');
    const text = kml(`<Placemark><name>胜利</name>${area}</Placemark>`).replace('UTF-8', 'GBK');
    expect((await readAll(write(iconv.encode(text, 'gbk')))).good[0]!.properties.name).to.equal('胜利');
  });

  it('names placemarks that are no polygon', async () => {
    const { mistakes } = await readAll(
      write(
        kml(
          `<Placemark/><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark><Placemark>${area.replaceAll('113,27 ', '113,x ')}</Placemark>`,
        ),
      ),
    );
    expect(mistakes[0]).to.equal('0: it has no geometry');
    expect(mistakes[1]).to.match(/^1: its geometry is a Point/);
    expect(mistakes[2]).to.match(/^2: its outer ring/);
  });

  it('refuses document types: no entity is expanded, none is fetched', async () => {
    const laughs = `<!DOCTYPE kml [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n + 1} "&a${n || ''};&a${n || ''};&a${n || ''};">`).join('')}]>`;
    const outside = '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const prologue of [laughs, outside]) {
      const name = prologue === laughs ? '&a20;' : '&x;';
      expect(
        (await refusalOf(write(kml(`<Placemark><name>${name}</name>${area}</Placemark>`, prologue)))).message,
      ).to.match(/declares a document type/);
    }
  });

  it('refuses what is cut off, nested without end, or other XML', async () => {
    const whole = kml(`<Placemark>${area}</Placemark>`);
    expect((await refusalOf(write(whole.slice(0, -20)))).message).to.match(/no sound KML/);
    expect((await refusalOf(write(whole.replace('</Folder>', '')))).message).to.match(/no sound KML/);
    expect((await refusalOf(write(kml('<Folder>'.repeat(100_000))))).message).to.match(/nest too deep/);
    expect((await refusalOf(write('<gpx><wpt/></gpx>'))).message).to.match(/XML, and no KML: its root is <gpx>/);
    expect((await refusalOf(write('<html>&nbsp;</html>'))).message).to.match(/no KML/);
  });
});
