import { REGISTER_SECTION } from '../model/questionnaire.js';
import type { Register, RegisterEntry } from '../model/register.js';
import type { ReportRegisterEntry, ReportRegisterField } from '../model/report.js';
import { REGISTER_FIELDS } from '../model/vocabulary.js';
import { makeRegister } from '../register/make-register.js';
import type { Dossier } from './dossier.js';

/**
 * The register in brief: of every entry what is filled in, and what is missing. Nothing where no question was answered that only the
 * register needs: then nobody asked for one.
 */
export function reportRegister({ assessment, voice }: Dossier, toolVersion: string): ReportRegisterEntry[] {
  const wanted = assessment.touchpoints.some(({ questions }) =>
    questions.some(
      ({ question, visibility, answer }) =>
        question.section === REGISTER_SECTION && visibility === 'visible' && answer?.value !== undefined,
    ),
  );
  if (!wanted) return [];
  const { entries }: Register = makeRegister(assessment, { language: voice.language, toolVersion });
  return entries.map(({ id, name, lastReview, fields }) => ({
    touchpoint: { id, name },
    ...(lastReview !== undefined && { lastReview }),
    fields: fieldsOf(fields),
  }));
}

function fieldsOf(fields: RegisterEntry['fields']): ReportRegisterField[] {
  return REGISTER_FIELDS.flatMap((field) => {
    const { state, values } = fields[field];
    const missing = state === 'missing' || state === 'incomplete';
    if (values.length === 0 && !missing) return [];
    return {
      field,
      values: values.map(({ text, whose, note }) => ({
        text,
        ...(whose !== undefined && { whose }),
        ...(note !== undefined && { note }),
      })),
      missing,
    };
  });
}
