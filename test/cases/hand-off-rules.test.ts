import { expect } from 'chai';
import fc from 'fast-check';
import { DELIVERY } from '../../server/cases/hand-offs/deliver-hand-offs.ts';
import { judgeAnswer, nextTry, restUntil, retryAfterMs } from '../../server/cases/hand-offs/hand-off-attempt.ts';
import { REMOTE_STATUSES } from '../../server/cases/hand-offs/hand-off-contract.ts';
import {
  isSignedWith,
  isTimely,
  isWebhookSecret,
  newWebhookSecret,
  signatureHeaders,
} from '../../server/cases/hand-offs/hand-off-signature.ts';
import { actionOfStatus } from '../../server/cases/hand-offs/hand-off-steps.ts';
import { faultOfAddress, shownAddress } from '../../server/cases/hand-offs/outside-address.ts';
import { WORKFLOW } from '../../server/cases/workflow.ts';
import { systemRandomBytes } from '../../server/identity/secrets.ts';
import { CASE_STAGES } from '../../server/reports/contract.ts';

const NOW = new Date('2019-05-08T01:00:00Z');
const answered = (status: number, more: { retryAfter?: string; words?: string } = {}) =>
  judgeAnswer({ status, retryAfter: more.retryAfter ?? null, remoteNumber: null, words: more.words ?? '' }, NOW);

describe('signatures of hand-offs', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const at = new Date(1_614_265_330_000);

  it('are those of the vector of standardwebhooks.com', () => {
    const headers = signatureHeaders(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}');
    expect(headers['webhook-signature']).to.equal('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(headers['webhook-timestamp']).to.equal('1614265330');
  });

  it('fit what was signed, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(2 ** 31), (id, body, seconds) => {
        const headers = signatureHeaders(secret, id, new Date(seconds * 1000), body);
        const message = {
          id,
          timestamp: headers['webhook-timestamp'],
          signature: headers['webhook-signature'],
          body: Buffer.from(body),
        };
        const other = newWebhookSecret(systemRandomBytes);
        const among = { ...message, signature: `v1,AAAA v2,${'A'.repeat(44)} ${message.signature}` };
        return (
          isSignedWith(secret, message) &&
          isSignedWith(secret, among) &&
          !isSignedWith(other, message) &&
          !isSignedWith(secret, { ...message, id: `${id}x` }) &&
          !isSignedWith(secret, { ...message, body: Buffer.from(`${body} `) }) &&
          !isSignedWith(secret, { ...message, timestamp: String(seconds + 1) }) &&
          !isSignedWith(secret, { ...message, signature: message.signature.slice(3) })
        );
      }),
    );
  });

  it('hold for five minutes either way', () => {
    const given = (offsetS: number) => isTimely({ timestamp: String(at.getTime() / 1000 + offsetS) }, at);
    expect([-301, -300, 0, 300, 301].map(given)).to.deep.equal([false, true, true, true, false]);
    for (const timestamp of ['', 'soon', '-1', '1e9', '1614265330.5'])
      expect(isTimely({ timestamp }, at), timestamp).to.equal(false);
  });

  it('take secrets of 24 to 64 bytes', () => {
    const ofBytes = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;
    expect([23, 24, 64, 65].map((bytes) => isWebhookSecret(ofBytes(bytes)))).to.deep.equal([false, true, true, false]);
    expect(isWebhookSecret(newWebhookSecret(systemRandomBytes))).to.equal(true);
    expect(isWebhookSecret('secret')).to.equal(false);
  });
});

describe('an attempt to hand off', () => {
  it('is delivered by any 2xx', () => {
    for (const status of [200, 201, 202, 204, 299]) expect(answered(status).verdict).to.equal('delivered');
  });

  it('is tried again after what may pass: no answer, 5xx, 408, 409, 425, 429', () => {
    expect(judgeAnswer({ status: null, reason: 'ECONNRESET' }, NOW)).to.deep.equal({
      verdict: 'again',
      reason: 'ECONNRESET',
      retryAfterMs: 0,
    });
    for (const status of [408, 409, 425, 429, 500, 502, 503, 504, 599])
      expect(answered(status).verdict, String(status)).to.equal('again');
  });

  it('is given up at once where it cannot succeed, with the reason', () => {
    expect(answered(422, { words: 'no such category' })).to.deep.equal({
      verdict: 'refused',
      reason: 'HTTP 422: no such category',
      systemAtFault: false,
    });
    for (const status of [401, 403, 404, 410]) expect(answered(status)).to.include({ systemAtFault: true });
    expect(answered(302)).to.include({ verdict: 'refused', reason: 'HTTP 302 (redirects are not followed)' });
  });

  it('waits as long as it is asked to, in seconds or until a date, but not for ever', () => {
    expect(retryAfterMs('120', NOW)).to.equal(120_000);
    expect(retryAfterMs('Wed, 08 May 2019 01:05:00 GMT', NOW)).to.equal(300_000);
    expect(retryAfterMs('Wed, 08 May 2019 00:00:00 GMT', NOW)).to.equal(0);
    expect(retryAfterMs('31536000', NOW)).to.equal(6 * 3_600_000);
    for (const header of [null, '', 'soon', '-5']) expect(retryAfterMs(header, NOW)).to.equal(0);
    const next = nextTry({ attempts: 1, firstTryAt: NOW, now: NOW, retryAfterMs: 120_000 }, DELIVERY, () => 0)!;
    expect(next.getTime() - NOW.getTime()).to.equal(120_000);
  });

  it('pauses between half and the whole of a doubling time, an hour at most', () => {
    const pause = (attempts: number, random: number) =>
      nextTry({ attempts, firstTryAt: NOW, now: NOW, retryAfterMs: 0 }, DELIVERY, () => random)!.getTime() -
      NOW.getTime();
    expect([1, 2, 3, 4].map((attempts) => pause(attempts, 1))).to.deep.equal([5_000, 10_000, 20_000, 40_000]);
    expect([pause(1, 0), pause(3, 0.5)]).to.deep.equal([2_500, 15_000]);
    expect(pause(50, 1)).to.equal(3_600_000);
  });

  it('is dead after sixty, or two days after the first', () => {
    const at = (attempts: number, hours: number) =>
      nextTry(
        { attempts, firstTryAt: NOW, now: new Date(NOW.getTime() + hours * 3_600_000), retryAfterMs: 0 },
        DELIVERY,
        Math.random,
      );
    expect(at(60, 1)).to.equal(null);
    expect(at(20, 48)).to.equal(null);
    expect(at(59, 47.9)).not.to.equal(null);
  });

  it('lets two days of failing hourly stay below sixty attempts', () => {
    let [now, attempts] = [NOW, 0];
    for (let next: Date | null = NOW; next !== null; ) {
      now = next;
      next = nextTry({ attempts: ++attempts, firstTryAt: NOW, now, retryAfterMs: 0 }, DELIVERY, () => 1);
    }
    expect(now.getTime() - NOW.getTime()).to.be.greaterThan(47 * 3_600_000);
    expect(attempts).to.be.lessThan(DELIVERY.attemptsLimit);
  });

  it('leaves a system alone from the fifth failure in succession, longer each time, ten minutes at most', () => {
    const rest = (failures: number, retryAfter = 0) => {
      const until = restUntil({ failures, now: NOW, retryAfterMs: retryAfter }, DELIVERY);
      return until === null ? null : until.getTime() - NOW.getTime();
    };
    expect([4, 5, 6, 7, 40].map((failures) => rest(failures))).to.deep.equal([null, 30_000, 60_000, 120_000, 600_000]);
    expect(rest(5, 90_000)).to.equal(90_000);
  });
});

describe('the address of an outside system', () => {
  const fault = (url: string, plainHttp = false) => faultOfAddress(url, { plainHttp });

  it('is https, or http on this machine', () => {
    for (const url of [
      'https://12345.example/cases',
      'https://10.1.2.3:8443/',
      'http://127.0.0.1:9000/',
      'http://localhost/x',
      'http://[::1]:80/',
    ])
      expect(fault(url), url).to.equal(undefined);
    for (const url of ['http://12345.example/', 'http://10.1.2.3/', 'http://localhost.example/'])
      expect(fault(url), url).to.include('https');
    expect(fault('http://10.1.2.3/', true)).to.equal(undefined);
  });

  it('is no other scheme, holds no password, and is not where a cloud keeps its secrets', () => {
    for (const url of ['', 'cases', 'ftp://a/', 'file:///etc/passwd', 'javascript:1', 'data:,x'])
      expect(fault(url, true), url).to.be.a('string');
    for (const url of ['https://u:p@a.example/', 'https://u@a.example/'])
      expect(fault(url), url).to.include('password');
    for (const host of ['169.254.169.254', '0.0.0.0', '[::]', '[fe80::1]', '224.0.0.1', '[::ffff:169.254.169.254]'])
      expect(fault(`https://${host}/`, true), host).to.include('link-local');
    // Written so that it does not look like itself.
    for (const url of ['https://2852039166/', 'https://0xa9.254.169.254/', 'https://0/'])
      expect(fault(url, true), url).to.include('link-local');
  });

  it('is shown without its query', () => {
    expect(shownAddress('https://a.example/cases?key=secret#x')).to.equal('https://a.example/cases');
  });
});

describe('what an outside system tells', () => {
  it('means only steps that the workflow lets it take from there', () => {
    for (const status of REMOTE_STATUSES)
      for (const stage of CASE_STAGES) {
        const input = actionOfStatus(status, stage, 'x');
        if (input === undefined) continue;
        const { from, who } = WORKFLOW[input.action];
        expect(from, `${status} at ${stage}`).to.include(stage);
        expect(
          who.some((party) => party === 'peer' || party === 'holder'),
          `${status} at ${stage}`,
        ).to.equal(true);
      }
  });

  it('feeds back, replies or gives back while it has the case, and nothing when it only takes note', () => {
    const action = (status: (typeof REMOTE_STATUSES)[number], stage: (typeof CASE_STAGES)[number]) =>
      actionOfStatus(status, stage, 'x')?.action;
    expect(action('resolved', 'handed-off')).to.equal('feedback');
    expect(action('resolved', 'replied')).to.equal('feedback');
    expect(action('replied', 'handed-off')).to.equal('reply');
    expect(action('refused', 'handed-off')).to.equal('take-back');
    expect(action('refused', 'replied')).to.equal('return');
    for (const status of ['received', 'accepted'] as const) expect(action(status, 'handed-off')).to.equal(undefined);
    for (const stage of ['closed', 'handled', 'merged'] as const) expect(action('resolved', stage)).to.equal(undefined);
  });
});
