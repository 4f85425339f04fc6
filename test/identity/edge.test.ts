import { expect } from 'chai';
import express from 'express';
import supertest from 'supertest';
import { signInRateLimit } from '../../server/identity/rate-limit.ts';
import { securityHeaders } from '../../server/identity/security-headers.ts';
import { mountErrors } from '../../server/platform/http.ts';

const headersOf = async (options: Parameters<typeof securityHeaders>[0]) => {
  const app = express().use(securityHeaders(options));
  app.get('/', (_request, response) => void response.end());
  return (await supertest(app).get('/')).headers as Record<string, string>;
};

describe('the security headers', () => {
  it('let no inline script and no foreign origin in', async () => {
    const policy = (await headersOf({}))['content-security-policy'] ?? '';
    expect(policy)
      .to.contain("default-src 'self'")
      .and.contain("script-src 'self'")
      .and.contain("worker-src 'self' blob:");
    expect(policy).not.to.contain('unsafe').and.not.to.contain('http').and.not.to.contain('upgrade-insecure');
  });

  it('let in the one origin of a foreign base map', async () => {
    const policy =
      (await headersOf({ basemap: 'https://tiles.example/style.json?key=1' }))['content-security-policy'] ?? '';
    expect(policy).to.contain("connect-src 'self' https://tiles.example;");
    const own = (await headersOf({ basemap: '/maps/liling.pmtiles' }))['content-security-policy'] ?? '';
    expect(own).to.contain("connect-src 'self';");
  });

  it('ask for https alone where the public URL is https', async () => {
    expect(await headersOf({ publicUrl: 'http://grid.example' })).not.to.have.property('strict-transport-security');
    const secure = await headersOf({ publicUrl: 'https://grid.example' });
    expect(secure['strict-transport-security']).to.contain('max-age=31536000');
    expect(secure['content-security-policy']).to.contain('upgrade-insecure-requests');
  });

  it('keep the page out of frames and its address out of other sites', async () => {
    const headers = await headersOf({});
    expect(headers['x-frame-options']).to.equal('DENY');
    expect(headers['x-content-type-options']).to.equal('nosniff');
    expect(headers['referrer-policy']).to.equal('same-origin');
    expect(headers).not.to.have.property('x-powered-by');
  });
});

describe('the rate limit on signing in', () => {
  it('counts refused sign-ins of an address, and those alone', async () => {
    const app = express().use(signInRateLimit({ refusals: 3, windowMs: 60_000 }));
    app.post('/api/session', (request, response) => void response.status(request.query.right ? 200 : 401).end());
    app.get('/api/session', (_request, response) => void response.status(401).end());
    mountErrors(app);
    const post = (query = '') => supertest(app).post(`/api/session${query}`);
    for (let i = 0; i < 10; i++) expect((await post('?right=1')).status).to.equal(200);
    for (let i = 0; i < 10; i++) expect((await supertest(app).get('/api/session')).status).to.equal(401);
    for (let i = 0; i < 3; i++) expect((await post()).status).to.equal(401);
    const refused = await post();
    expect([refused.status, refused.body.code]).to.deep.equal([429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).to.be.within(1, 60);
  });
});
