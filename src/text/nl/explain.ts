import type { explain as en } from '../en/explain.js';

export const explain = {
  'explain.no_finding': 'Er is geen bevinding “{id}” per {date}.',
  'explain.ask': 'Wie het weet',
  'explain.status': 'Status: {status}',
  'explain.since': 'Sinds: {since}',
  'explain.supervisor': 'Toezichthouder: {who}',
} satisfies Record<keyof typeof en, string>;
