import { expect } from 'chai';
import fc from 'fast-check';
import type { CrsTransform } from '../../server/grid/crs.ts';
import { crsTransform } from '../../server/grid/crs.ts';
import { definitionOf } from '../../server/grid/crs-definitions.ts';
import { wktOf } from '../../server/grid/crs-wkt.ts';
import { sameCrs } from '../../server/grid/same-crs.ts';
import type { Database } from '../../server/platform/database.ts';
import { Refusal } from '../../server/platform/errors.ts';
import { onBothEngines } from '../helpers/engines.ts';

const DEGREE_M = 111_000;

function metresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1]) * DEGREE_M;
}

const ESRI_CM_114E =
  'PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

const beijingWkt = (name: string, falseEasting: number) =>
  `PROJCS["${name}",GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

function refusal(code: string): Refusal {
  try {
    crsTransform(code);
  } catch (error) {
    expect(error).to.be.instanceOf(Refusal);
    return error as Refusal;
  }
  throw new Error(`${code} was taken`);
}

describe('coordinate systems', () => {
  it('puts the check point of Liling where the survey has it, in the zone and its numbered twin', () => {
    const [east, north] = crsTransform('EPSG:4547').fromWgs84(113.507, 27.657);
    expect(east).to.be.closeTo(451354.576, 0.001);
    expect(north).to.be.closeTo(3060528.768, 0.001);
    expect(crsTransform('EPSG:4526').fromWgs84(113.507, 27.657)[0]).to.be.closeTo(38451354.576, 0.001);
    const back = crsTransform('EPSG:4547').toWgs84(451354.576, 3060528.768);
    expect(metresBetween(back, [113.507, 27.657])).to.be.below(0.001);
  });

  it('takes a code in every spelling that files use', () => {
    for (const spelling of [
      'EPSG:4547',
      'epsg:4547',
      '4547',
      'urn:ogc:def:crs:EPSG::4547',
      'urn:ogc:def:crs:EPSG:9.9:4547',
      'http://www.opengis.net/def/crs/EPSG/0/4547',
    ]) {
      expect(crsTransform(spelling).code, spelling).to.equal('EPSG:4547');
    }
    for (const spelling of [
      'CRS84',
      'OGC:CRS84',
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    ]) {
      expect(crsTransform(spelling).code, spelling).to.equal('EPSG:4326');
    }
  });

  it('treats CGCS2000 as WGS84, to the bit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 73, max: 135, noNaN: true }),
        fc.double({ min: 18, max: 54, noNaN: true }),
        (lon, lat) => {
          expect(crsTransform('EPSG:4490').toWgs84(lon, lat)).to.deep.equal([lon, lat]);
        },
      ),
    );
    expect(sameCrs(crsTransform('EPSG:4490'), crsTransform('CRS84'))).to.equal(true);
  });

  it('gives every zone of CGCS2000 its meridian', () => {
    for (let zone = 25; zone <= 45; zone++) {
      const numbered = crsTransform(`EPSG:${4513 + zone - 25}`);
      const plain = crsTransform(`EPSG:${4534 + zone - 25}`);
      expect(numbered.fromWgs84(zone * 3, 30)[0]).to.be.closeTo(zone * 1e6 + 500000, 1e-6);
      expect(plain.fromWgs84(zone * 3, 30)[0]).to.be.closeTo(500000, 1e-6);
    }
    for (let zone = 13; zone <= 23; zone++) {
      expect(crsTransform(`EPSG:${4491 + zone - 13}`).fromWgs84(zone * 6 - 3, 30)[0]).to.be.closeTo(
        zone * 1e6 + 500000,
        1e-6,
      );
      expect(crsTransform(`EPSG:${4502 + zone - 13}`).fromWgs84(zone * 6 - 3, 30)[0]).to.be.closeTo(500000, 1e-6);
    }
  });

  it('knows the .prj of Esri by its name, and says which code it is', () => {
    expect(crsTransform(ESRI_CM_114E).code).to.equal('EPSG:4547');
    expect(crsTransform(beijingWkt('Beijing_1954_3_Degree_GK_CM_114E', 500000)).code).to.equal('EPSG:2435');
  });

  it('reads a WKT that matches no code as it stands, with the known shift of its datum', () => {
    const town = crsTransform(beijingWkt('Town grid', 300000));
    expect(town.code).to.equal('Town grid');
    const [x, y] = town.fromWgs84(113.5, 27.6);
    const [zoneX, zoneY] = crsTransform('EPSG:2435').fromWgs84(113.5, 27.6);
    expect(x).to.be.closeTo(zoneX - 200000, 1e-6);
    expect(y).to.be.closeTo(zoneY, 1e-6);
  });

  it('does not take a WKT for the code that it names when it projects otherwise', () => {
    const mislabelled = ESRI_CM_114E.replace('114.0', '113.5');
    expect(crsTransform(mislabelled).code).to.equal('CGCS2000_3_Degree_GK_CM_114E');
    expect(sameCrs(crsTransform(mislabelled), crsTransform('EPSG:4547'))).to.equal(false);
  });

  it('carries a legacy datum by its shift, and says how good that is', () => {
    const huTzuShan = crsTransform('EPSG:4236');
    expect(metresBetween(huTzuShan.toWgs84(121, 24), [121, 24])).to.be.within(800, 900);
    expect(huTzuShan.accuracyM).to.equal(20);
    expect(crsTransform('EPSG:4610').accuracyM).to.equal(150);
    expect(crsTransform('EPSG:4214').accuracyM).to.equal(100);
    expect(crsTransform('EPSG:4326').accuracyM).to.equal(0);
  });

  it('takes proj4 strings, and refuses a datum that has no way to WGS84', () => {
    const own = crsTransform('+proj=tmerc +lon_0=113.5 +x_0=50000 +ellps=krass +towgs84=12,-140,-80,0,0,0,0');
    expect(own.fromWgs84(113.5, 27)[0]).to.be.closeTo(50000, 200);
    expect(refusal('+proj=tmerc +lon_0=113.5 +ellps=bessel +no_defs').code).to.equal('unknown-crs');
  });

  it('refuses what it does not know with what it knows', () => {
    for (const code of [
      'EPSG:999999',
      'EPSG:3821',
      'EPSG:',
      'Beijing',
      '',
      '+proj=nonsense',
      'PROJCS["a"',
      'GEOGCS[',
      '+proj=',
    ]) {
      const { code: error, message } = refusal(code);
      expect(error, code).to.equal('unknown-crs');
      expect(message, code).to.match(/EPSG:4326.*GCJ-02.*proj4/);
    }
  });

  for (const code of ['GCJ-02', 'BD-09']) {
    it(`undoes the shift of ${code} within 11 mm anywhere in China`, () => {
      const system = crsTransform(code);
      fc.assert(
        fc.property(
          fc.double({ min: 75, max: 134, noNaN: true }),
          fc.double({ min: 18.5, max: 53, noNaN: true }),
          (lon, lat) => {
            const shifted = system.fromWgs84(lon, lat);
            expect(metresBetween(shifted, [lon, lat])).to.be.within(1, 2500);
            expect(metresBetween(system.toWgs84(...shifted), [lon, lat])).to.be.below(0.011);
          },
        ),
        { numRuns: 2000 },
      );
    });
  }

  it('shifts by the known amount at Liling', () => {
    expect(metresBetween(crsTransform('GCJ-02').fromWgs84(113.497, 27.646), [113.497, 27.646])).to.be.within(600, 700);
  });

  it('writes WKT that comes back as the same code', () => {
    const codes = [
      4326, 4490, 4214, 4610, 4258, 4269, 3857, 3435, 32649, 32733, 26916, 25832, 2435, 2383, 2154 /* refused */,
    ];
    for (let code = 4491; code <= 4554; code++) codes.push(code);
    for (const code of codes) {
      const system = crsTransform(`EPSG:${code}`);
      if (code === 2154) expect(() => wktOf(system)).to.throw(Refusal, /GeoJSON/);
      else {
        expect(crsTransform(wktOf(system)).code).to.equal(`EPSG:${code}`);
        const unlabelled = crsTransform(wktOf(system).replace(/,AUTHORITY\["EPSG","\d+"\]/, ''));
        expect(sameCrs(unlabelled, system), `EPSG:${code} by name`).to.equal(true);
      }
    }
  });

  onBothEngines((engine) => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
    });
    after(() => engine.release(database));

    /** Code, centre, and the geographic system on the same datum from which PROJ starts. */
    const SYSTEMS: [code: number, lon: number, lat: number, base: number][] = [
      [4490, 113.5, 27.6, 4490],
      ...Array.from({ length: 64 }, (_, n): [number, number, number, number] => {
        const epsg = 4491 + n;
        const step = epsg < 4513 ? 6 : 3;
        const first = epsg < 4502 ? 4491 : epsg < 4513 ? 4502 : epsg < 4534 ? 4513 : 4534;
        return [epsg, 75 + step * (epsg - first), 32, 4490];
      }),
      [3857, 113.5, 27.6, 4326],
      [32649, 111, 27.6, 4326],
      [32733, 15, -25, 4326],
      [26916, -87, 41.8, 4269],
      [3435, -88.3, 41.8, 4269],
      [25832, 9, 50, 4258],
      [2435, 114, 27.6, 4214],
      [2383, 114, 27.6, 4610],
      [26771, -88.3, 41.8, 4267],
    ];

    it('agrees with PostGIS within a millimetre on the plane of each datum', async () => {
      let compared = 0;
      for (const [code, lon, lat, base] of SYSTEMS) {
        const points = fc.sample(
          fc.tuple(
            fc.double({ min: lon - 1.5, max: lon + 1.5, noNaN: true }),
            fc.double({ min: lat - 8, max: lat + 8, noNaN: true }),
          ),
          { numRuns: 60, seed: code },
        );
        const projected = await transformInDatabase(database, points, base, code);
        const system = crsTransform(`EPSG:${code}`);
        const ofDatum = crsTransform(`EPSG:${base}`);
        const metresPerUnit = system.geographic ? DEGREE_M : unitOf(code);
        for (const [n, point] of points.entries()) {
          const [x, y] = projectFrom(ofDatum, system, point);
          const difference = Math.hypot(x - projected[n]![0], y - projected[n]![1]) * metresPerUnit;
          expect(difference, `EPSG:${code} at ${point}`).to.be.below(0.001);
          compared++;
        }
      }
      expect(compared).to.be.above(4000);
    });

    it('agrees with PostGIS on the shift of Hu Tzu Shan 1950', async () => {
      const points = fc.sample(
        fc.tuple(fc.double({ min: 120, max: 122, noNaN: true }), fc.double({ min: 22, max: 25, noNaN: true })),
        { numRuns: 200, seed: 4236 },
      );
      const expected = await transformInDatabase(database, points, 4236, 4326);
      for (const [n, point] of points.entries()) {
        expect(metresBetween(crsTransform('EPSG:4236').toWgs84(...point), expected[n]!)).to.be.below(0.001);
      }
    });
  });
});

/** From the geographic system of a datum to a projection on it, past WGS84 and back without loss of more than the test allows. */
function projectFrom(base: CrsTransform, system: CrsTransform, [lon, lat]: [number, number]): [number, number] {
  return system.fromWgs84(...base.toWgs84(lon, lat));
}

function unitOf(code: number): number {
  return /units=us-ft/.test(definitionOf(code)!.proj4) ? 0.3048006096 : 1;
}

async function transformInDatabase(
  database: Database,
  points: [number, number][],
  from: number,
  to: number,
): Promise<[number, number][]> {
  const { rows } = (await database.knex.raw(
    `select ST_X(moved) as x, ST_Y(moved) as y
       from unnest(?::float8[], ?::float8[]) with ordinality as given (lon, lat, place),
            lateral (select ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), ?::int), ?::int) as moved) as transformed
      order by place`,
    [points.map(([lon]) => lon), points.map(([, lat]) => lat), from, to],
  )) as { rows: { x: number; y: number }[] };
  return rows.map(({ x, y }) => [x, y]);
}
