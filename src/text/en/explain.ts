/** explain. */
export const explain = {
  'explain.no_finding': 'There is no finding “{id}” as of {date}.',
  'explain.ask': 'Who to ask',
  'explain.status': 'Status: {status}',
  'explain.since': 'Since: {since}',
  'explain.supervisor': 'Supervisor: {who}',
} as const;
