import { expect } from 'chai';
import { readConfig } from '../../server/platform/config.ts';
import { Refusal } from '../../server/platform/errors.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).to.include({
      port: 8080,
      host: '127.0.0.1',
      demo: true,
      simulate: false,
      databaseUrl: undefined,
      boundaryReview: false,
      publicationLeadMs: 300,
      cellCodes: undefined,
    });
  });

  it('lets boundaries be reviewed, and the lead of a publication be another', () => {
    const read = readConfig({ BOUNDARY_REVIEW: '1', PUBLICATION_LEAD_MS: '2000' });
    expect(read).to.include({ boundaryReview: true, publicationLeadMs: 2_000 });
    expect(() => readConfig({ PUBLICATION_LEAD_MS: '-1' })).to.throw('PUBLICATION_LEAD_MS');
  });

  it('lets a city say what its codes look like', () => {
    expect(readConfig({ CELL_CODES: 'liling' })).to.include({ cellCodes: 'liling' });
    expect(() => readConfig({ CELL_CODES: 'chicago' })).to.throw('CELL_CODES must be none or liling');
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).to.include({ port: 8080, databaseUrl: undefined });
  });

  it('names every mistake at once, by its variable', () => {
    try {
      readConfig({
        PORT: 'http',
        DEMO: 'yes',
        DATABASE_URL: 'mysql://x',
        TIME_ZONE: 'Mars/Olympus',
        SESSION_SECRET: 'short',
      });
      expect.fail('should have been refused');
    } catch (error) {
      const refusal = error as Refusal;
      expect(refusal).to.be.instanceOf(Refusal);
      expect(refusal.code).to.equal('config-invalid');
      expect(refusal.errors.map(({ path }) => path)).to.have.members([
        'PORT',
        'DEMO',
        'DATABASE_URL',
        'TIME_ZONE',
        'SESSION_SECRET',
      ]);
      expect(refusal.message).to.include('PORT must be a whole number');
    }
  });
});
