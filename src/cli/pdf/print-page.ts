import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeNewFile } from '../../files/atomic-save.js';
import { inTemporaryFolder } from '../../files/temporary-folder.js';
import { BrowserFailed } from './browser-failed.js';

/** Thousands of findings take it seconds; what takes longer than this has come to a halt. */
const PATIENCE = 120_000;

/** No window, no profile, no updates, and nothing that it could reach by name. */
const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--generate-pdf-document-outline',
  '--no-pdf-header-footer',
  // The same for versions before 2023.
  '--print-to-pdf-no-header',
];

/**
 * Has a browser print a page of HTML.
 *
 * @param browser of the Chromium family
 * @param patience in milliseconds; a browser that takes longer is stopped
 * @returns the bytes of the PDF
 * @throws BrowserFailed
 */
export async function printPage(browser: string, html: string, patience = PATIENCE): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    writeNewFile(page, Buffer.from(html), { mode: 0o600, durable: false });
    const ending = await runToEnd(
      browser,
      [
        ...FLAGS,
        // As root its sandbox cannot start; for anybody else it stays on.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      patience,
    );
    const bytes = existsSync(pdf) ? readFileSync(pdf) : Buffer.alloc(0);
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.subarray(-16).includes('%%EOF')) {
      throw new BrowserFailed('failed', `${browser}: ${ending}`);
    }
    return bytes;
  });
}

/** How it ended: its exit code, or the signal that stopped it. */
function runToEnd(program: string, args: readonly string[], patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new BrowserFailed('timeout', program));
    }, patience);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new BrowserFailed('failed', error.message));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(String(code ?? signal));
    });
  });
}
