/**
 * What the whole suite needs beyond npm: a PostGIS server and Chromium. Installs Debian's packages when it may,
 * else says the exact command.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { findBinaries } from './postgis-server.ts';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of a Chromium on this machine, or undefined. */
export function findChromium(): string | undefined {
  for (const name of CHROMIUM_NAMES) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

/** Chinese in screenshots needs a font; without one the pages are tested all the same. */
const packagesMissing = (): string[] => [
  ...(findBinaries() === undefined ? ['postgresql-15-postgis-3'] : []),
  ...(findChromium() === undefined ? ['chromium', 'fonts-noto-cjk'] : []),
];

/** Makes sure that everything is there. Throws, with the command to run, where it cannot. */
export function ensurePrerequisites(): void {
  const missing = packagesMissing();
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y ${missing.join(' ')}`;
  const mayInstall = process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v apt-get']).status === 0;
  if (!mayInstall) throw new Error(`The tests need ${missing.join(', ')}. Run as root: ${command}`);
  process.stdout.write(`Installing ${missing.join(', ')}\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Debian's package starts a cluster of its own, which nobody asked for.
  execFileSync('sh', [
    '-c',
    'mkdir -p /etc/postgresql-common && printf "create_main_cluster = false\\nstart_conf = manual\\n" > /etc/postgresql-common/createcluster.conf',
  ]);
  execFileSync('sh', ['-c', `${command} >/dev/null`], { env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  const still = packagesMissing();
  if (still.length > 0) throw new Error(`Installing did not bring ${still.join(', ')}. Run as root: ${command}`);
}
