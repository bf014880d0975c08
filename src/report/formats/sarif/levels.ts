import type { ReportingConfiguration } from 'sarif';
import type { Severity } from '../../../model/vocabulary.js';

interface Grades {
  readonly level: NonNullable<ReportingConfiguration['level']>;
  /** GitHub: above 9 critical, from 7 high, from 4 medium. */
  readonly security: string;
  /** GitHub: of what it does not count as security. */
  readonly problem: 'error' | 'warning' | 'recommendation';
}

/** Our severities in the words of SARIF and of GitHub. */
export const LEVELS: Readonly<Record<Severity, Grades>> = {
  critical: { level: 'error', security: '9.5', problem: 'error' },
  high: { level: 'error', security: '8.0', problem: 'error' },
  medium: { level: 'warning', security: '5.5', problem: 'warning' },
  low: { level: 'note', security: '2.0', problem: 'recommendation' },
};
