import request from 'supertest';
import { activated, PASSWORD, urlOf } from '../access/people.js';
import { TOKEN } from '../e2e/api-under-test.js';
import { identity, newVault, PERSON, STUDY, startWithVault } from '../identity/vault-under-test.js';

it('the log of the server has no secret and nobody, though requests carried them, also where they failed', async () => {
  const lines: string[] = [];
  const write = process.stderr.write;
  process.stderr.write = (chunk: string | Uint8Array) => lines.push(String(chunk)) > 0;
  const { vault, remove } = newVault();
  const api = await startWithVault(vault, { logLevel: 'debug' });
  try {
    await activated(api, 'anna', [{ role: 'coordinator', studyId: STUDY, siteIds: ['S-01'] }]);
    const http = request(urlOf(api));
    const { headers } = await http
      .post('/api/session')
      .send({ account: 'anna', password: PASSWORD })
      .expect(200);
    const cookie = (headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
    const origin = urlOf(api);
    const put = () =>
      http.put(`/api${identity('P-001')}`).set({ cookie, origin, 'x-csrf-protection': 'token-of-csrf' });
    await put()
      .send({ ...PERSON, reason: 'at inclusion' })
      .expect(200);
    await api.get('/studies?secret-query=1').expect(200);
    await http.get('/api/session/oidc/callback?code=secret-code&state=secret-state');
    // A key that is not the one that encrypted.
    await api.registry.pool.query('delete from identity.data_key');
    await api.registry.pool.query(
      `insert into identity.data_key select $1, 'P-001', decode(repeat('00', 60), 'hex'), $2`,
      [STUDY, vault.keys.newest.id],
    );
    const failed = await put()
      .send({ ...PERSON, name: 'Somebody Else', reason: 'a change' })
      .expect(500);
    expect(failed.body).toMatchObject({ code: 'INTERNAL', values: {} });
    expect(failed.text).not.toMatch(/node_modules|\.js|auth|decrypt|stack/);
    const text = lines.join('');
    expect(text).toContain('"path":"/api/session"');
    expect(text).toContain(`"path":"/api${identity('P-001')}"`);
    const secrets = [TOKEN, PASSWORD, cookie.split('=')[1]!, 'token-of-csrf', 'secret-query', 'secret-code'];
    for (const secret of [...secrets, 'secret-state', 'Somebody Else', ...Object.values(PERSON)]) {
      expect(text).not.toContain(secret);
    }
  } finally {
    process.stderr.write = write;
    await api.stop();
    remove();
  }
}, 60_000);
