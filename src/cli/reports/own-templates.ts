import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hashed } from '../../compile/hashed.js';
import { concerns, readOwnTemplates } from '../../compile/read-own-templates.js';
import type { OwnTemplates } from '../../compile/read-own-templates.js';
import { TEMPLATE_KINDS } from '../../compile/template-kinds.js';
import { packageFolder } from '../../files/package-folder.js';
import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { Templates } from '../../report/render-template.js';
import { sources } from '../../shipped/template-sources.js';
import type { RawFile } from '../../yaml/raw-file.js';
import { TemplatesAtFault } from './render-failed.js';
import type { Task } from './template-worker.js';

/** A template that takes longer is stuck. */
const DEADLINE_SECONDS = 10;

const MEMORY_MB = 1024;

/** A team's own templates and style sheet, read and checked. */
export class OwnTemplatesOf {
  readonly #own: OwnTemplates;

  constructor(files: readonly RawFile[]) {
    this.#own = readOwnTemplates(files, sources);
  }

  get problems(): readonly Problem[] {
    return this.#own.problems;
  }

  /**
   * A report with these templates. It is made in a thread of its own, which is stopped when it takes too long or too much memory: what a
   * template asks for in loops within loops cannot be seen beforehand.
   *
   * @returns undefined when nothing in them concerns this format
   * @throws TemplatesAtFault
   */
  async fill(format: string, report: Report, shipped: Templates): Promise<string | undefined> {
    const kind = TEMPLATE_KINDS.find((candidate) => candidate === format);
    const { templates, style, problems } = this.#own;
    const faults = problems.filter((problem) => concerns(problem, format));
    if (faults.length > 0) throw new TemplatesAtFault(faults);
    const own = templates.filter((template) => template.kind === kind);
    if (kind === undefined || (own.length === 0 && (style === undefined || kind !== 'html')))
      return undefined;
    const { styles, script, logo } = shipped;
    const dress = {
      styles: style === undefined ? styles : [hashed(style), ...styles.slice(1)],
      script,
      ...(logo !== undefined && { logo }),
    };
    return fillInThread({ kind, report, own, dress });
  }
}

function fillInThread(task: Task): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(packageFolder(), 'dist', 'template-worker.js'), {
      workerData: task,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const fault = (code: string, args: Problem['args']): void => {
      const file = `templates/*.${task.kind}.hbs`;
      end(() => {
        reject(new TemplatesAtFault([{ code, args, file, level: 'error' }]));
      });
    };
    const timer = setTimeout(() => {
      fault('template_too_slow', { seconds: DEADLINE_SECONDS });
    }, DEADLINE_SECONDS * 1000);
    worker.on('message', (text: string) => {
      end(() => {
        resolve(text);
      });
    });
    worker.on('error', (error: Error) => {
      fault('template_failed', { reason: error.message });
    });
  });
}
