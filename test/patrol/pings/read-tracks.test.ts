import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import { readTrack } from '../../../server/patrol/pings/read-track.ts';
import { pingsOfTrack, type TrackFile } from '../../../server/patrol/pings/track-points.ts';
import { Refusal } from '../../../server/platform/errors.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';

const read = (text: string | Buffer): Promise<TrackFile> => readTrack(Readable.from([Buffer.from(text)]));
const refusal = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    expect(error).to.be.instanceOf(Refusal).with.property('code', 'track-refused');
    return (error as Refusal).message;
  }
  throw new Error('It was not refused');
};
const gpx = (inner: string, root = 'xmlns="http://www.topografix.com/GPX/1/1" version="1.1"') =>
  `<?xml version="1.0"?><gpx ${root}>${inner}</gpx>`;
const point = (lon: number, lat: number, time?: string) =>
  `<trkpt lat="${lat}" lon="${lon}">${time === undefined ? '' : `<time>${time}</time>`}</trkpt>`;
const PACE = { startedAtMs: Date.parse('2024-05-08T00:30:00Z'), speedMps: 1 };

describe('tracks as files', () => {
  const shared = (name: string) =>
    async function (this: Mocha.Context, expected: (file: TrackFile) => unknown) {
      expected(await readTrack(createReadStream(sharedDataOrSkip(this, `gpx/${name}`))));
    };

  it('have points and segments as the files of others say', async function () {
    const counts: Record<string, [points: number, segments: number]> = {
      'Mojstrovka.gpx': [184, 1],
      'around-visnjan-with-car.gpx': [104, 1],
      'cerknicko-jezero.gpx': [296, 7],
      'korita-zbevnica.gpx': [871, 3],
      'track-with-empty-segment.gpx': [9, 1],
      'track-with-extremes.gpx': [25, 1],
      'unicode.gpx': [0, 0],
    };
    for (const [name, [points, segments]] of Object.entries(counts))
      await shared(name).call(this, (file) => {
        expect([file.points.length, file.segments], name).to.deep.equal([points, segments]);
        expect(file.points.filter(({ begins }) => begins).length, name).to.equal(segments);
      });
  });

  it('are refused as a whole where points have no time, unless begin and speed are told', async function () {
    await shared('cerknicko-without-times.gpx').call(this, async (file) => {
      expect(await refusal(() => pingsOfTrack(file))).to.match(/^\d+ of 296 points have no time/);
      const pings = pingsOfTrack(file, PACE);
      expect(pings[0]!.at).to.equal('2024-05-08T00:30:00.000Z');
      const times = pings.map(({ at }) => Date.parse(at));
      expect(times.every((ms, i) => i === 0 || ms >= times[i - 1]! + 1000)).to.equal(true);
    });
    await shared('korita-zbevnica.gpx').call(this, async (file) => {
      expect(await refusal(() => pingsOfTrack(file))).to.match(/^\d+ of 871 points have no time/);
    });
    await shared('around-visnjan-with-car.gpx').call(this, async (file) => {
      expect(await refusal(() => pingsOfTrack(file, PACE))).to.match(/times of their own/);
      expect(pingsOfTrack(file)).to.have.length(104);
    });
  });

  it('leave waypoints and routes aside, and say so', async () => {
    const file = await read(gpx('<wpt lat="1" lon="2"/><rte><rtept lat="1" lon="2"/><rtept lat="1" lon="3"/></rte>'));
    expect(file.points).to.deep.equal([]);
    expect(file.notes.join()).to.match(/1 waypoints.*2 route points/);
    expect(await refusal(() => pingsOfTrack(file))).to.match(/no track points/);
  });

  it('take the names of GPX alone, under any prefix, and not those of other vocabularies', async () => {
    const prefixed = await read(
      `<g:gpx xmlns:g="http://www.topografix.com/GPX/1/0" xmlns:x="urn:x"><g:trk><g:trkseg><g:trkpt lat="-90" lon="180">
       <g:extensions><x:time>2001-01-01T00:00:00Z</x:time></g:extensions><g:time>2024-05-08T08:30:00.5+08:00</g:time>
       <x:trkpt lat="1" lon="1"/></g:trkpt></g:trkseg></g:trk></g:gpx>`,
    );
    const atMs = Date.parse('2024-05-08T00:30:00.5Z');
    expect(prefixed.points).to.deep.equal([{ lon: 180, lat: -90, atMs, begins: true }]);
  });

  it('take a time without a zone for UTC, and one that is none for no time', async () => {
    const { points } = await read(
      gpx(`<trk><trkseg>${point(1, 2, '2024-05-08T00:30:00')}${point(1, 2, 'noon')}</trkseg></trk>`),
    );
    expect(points.map(({ atMs }) => atMs)).to.deep.equal([Date.parse('2024-05-08T00:30:00Z'), null]);
  });

  it('are refused, with what is wrong, when they are broken', async () => {
    const broken: [string | Buffer, RegExp][] = [
      ['<gpx><trk>', /no sound XML/],
      ['<kml></kml>', /no GPX: its root is <kml>/],
      ['<!DOCTYPE gpx [<!ENTITY a "b">]><gpx>&a;</gpx>', /document type/],
      [gpx(`<trk><trkseg>${point(181, 0)}</trkseg></trk>`), /Point 1 has no longitude/],
      [gpx('<trk><trkseg><trkpt lat="1"/></trkseg></trk>'), /Point 1 has no longitude/],
      [gpx('<a>'.repeat(200)), /nest too deep/],
      ['{"type":"FeatureCollection"}', /neither GPX nor a GeoLife PLT/],
      [Buffer.from([0xff, 0xfe, 0xc3, 0x28]), /not UTF-8/],
    ];
    for (const [text, message] of broken) expect(await refusal(() => read(text))).to.match(message);
    expect(await refusal(() => readTrack(Readable.from([])))).to.equal('It is empty');
  });

  it('read GeoLife PLT, in GMT, as one recording', async () => {
    const head =
      'Geolife trajectory\r\nWGS 84\r\nAltitude is in Feet\r\nReserved 3\r\n0,2,255,My Track,0,0,2,8421376\r\n0\r\n';
    const file = await read(
      `${head}39.906631,116.385564,0,492,39744.2451967593,2008-10-24,05:53:05\r\n39.906554,116.385625,0,492,39744.2452662037,2008-10-24,05:53:11\r\n`,
    );
    expect(file).to.include({ format: 'PLT', segments: 1 });
    expect(file.points).to.deep.equal([
      { lon: 116.385564, lat: 39.906631, atMs: Date.parse('2008-10-24T05:53:05Z'), begins: true },
      { lon: 116.385625, lat: 39.906554, atMs: Date.parse('2008-10-24T05:53:11Z'), begins: false },
    ]);
    expect(await refusal(() => read(`${head}39.9,216.3,0,492,1,2008-10-24,05:53:05\n`))).to.match(/Line 7 is no point/);
  });
});
