export type { Questionnaire } from './model/questionnaire.js';
