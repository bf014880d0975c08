import { parentPort, workerData } from 'node:worker_threads';
import { compileTemplates } from '../../compile/compile-templates.js';
import type { OwnTemplate } from '../../compile/lint-templates.js';
import type { TemplateKind } from '../../compile/template-kinds.js';
import type { Report } from '../../model/report.js';
import { FORMATS } from '../../report/formats/formats.js';
import type { Templates } from '../../report/render-template.js';
import { templates } from '../../shipped/templates.js';

/** What is rendered in a thread of its own. */
export interface Task {
  readonly kind: TemplateKind;
  readonly report: Report;
  readonly own: readonly OwnTemplate[];
  /** What the page is dressed with. */
  readonly dress: Pick<Templates, 'styles' | 'script' | 'logo'>;
}

const { kind, report, own, dress } = workerData as Task;
parentPort?.postMessage(
  FORMATS[kind].render(report, { templates: { ...compileTemplates(own, templates), ...dress } }),
);
