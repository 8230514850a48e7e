import { spawnSync } from 'node:child_process';

it('the lock file holds the optional packages of every platform', () => {
  const { stderr, status } = spawnSync(process.execPath, ['tools/lockfile.mjs'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
