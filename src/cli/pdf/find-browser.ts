import { join } from 'node:path';
import { findProgram } from '../../files/find-program.js';
import type { World } from '../context.js';
import { BrowserFailed } from './browser-failed.js';

/** Where the user says that the browser is; ours comes first, the other is known to many tools. */
const VARIABLES = ['TOUCHPOINT_AUDIT_BROWSER', 'CHROME_PATH'] as const;

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

/**
 * A browser of the Chromium family: the one that the environment names, else one on the PATH, else one in the usual place.
 *
 * @throws BrowserFailed when there is none, or not where the environment says: another one is no answer to that
 */
export function findBrowser(env: World['env'], platform: NodeJS.Platform = process.platform): string {
  const path = env['PATH'] ?? '';
  for (const variable of VARIABLES) {
    const named = env[variable] ?? '';
    if (named === '') continue;
    const browser = findProgram([named], path);
    if (browser === undefined) throw new BrowserFailed('not_there', `${variable}=${named}`);
    return browser;
  }
  const browser = findProgram([...NAMES, ...usualPlaces(env, platform)], path);
  if (browser === undefined) throw new BrowserFailed('missing');
  return browser;
}

/** Where installers put it on systems that do not put it on the PATH. */
export function usualPlaces(env: World['env'], platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].flatMap((name) =>
      ['/Applications', join(env['HOME'] ?? '/', 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder === undefined
        ? []
        : [
            ['Google', 'Chrome', 'Application', 'chrome.exe'],
            ['Chromium', 'Application', 'chrome.exe'],
            ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
            ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
          ].map((parts) => join(folder, ...parts)),
    );
  }
  return [];
}
