import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './prerequisites.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** A real Chromium with WebGL in software. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium on this machine. Run: apt-get install -y chromium');
  return chromium.launch({ executablePath, args: QUIET });
}
