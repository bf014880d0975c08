import { voiceOf } from '../voice.js';
import { sharedHelpers } from '../template-helpers.js';
import type { Format } from './format.js';
import { suitesOf } from './junit/suites-of.js';
import type { Suite, TestCase } from './junit/suites-of.js';
import { xmlDocument } from './junit/xml.js';
import type { Element } from './junit/xml.js';
import { readable } from '../../text/readable.js';

/** JUnit XML, which every CI can show: what is in order passes, what is not fails, what is accepted or not answered yet is skipped. */
export const junit: Format<string> = {
  extension: 'junit.xml',
  mediaType: 'application/xml',
  needs: 'findings',
  render: (report, aids) => {
    const shown = readable(report);
    const { t, language } = voiceOf(shown.made.language);
    const suites = suitesOf(report, aids);
    const about: readonly Element[] = [
      property('made', sharedHelpers(voiceOf(language)).command(shown.made)),
      ...shown.disclaimer.map((text, index) => property(`disclaimer.${index + 1}`, text)),
    ];
    return xmlDocument({
      name: 'testsuites',
      attributes: {
        name: t('report.document_title', { organisation: shown.organisation }),
        ...countsOf(suites.flatMap(({ cases }) => cases)),
      },
      children: suites.map((suite) => suiteElement(suite, `${shown.made.asOf}T00:00:00`, about)),
    });
  },
};

const property = (name: string, value: string): Element => ({
  name: 'property',
  attributes: { name, value },
});

function suiteElement({ name, cases }: Suite, timestamp: string, about: readonly Element[]): Element {
  return {
    name: 'testsuite',
    attributes: { name, ...countsOf(cases), timestamp },
    children: [{ name: 'properties', attributes: {}, children: about }, ...cases.map(caseElement)],
  };
}

const countsOf = (cases: readonly TestCase[]): Element['attributes'] => ({
  tests: cases.length,
  failures: cases.filter(({ failure }) => failure !== undefined).length,
  errors: 0,
  skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
  time: 0,
});

function caseElement({ classname, name, place, failure, skipped }: TestCase): Element {
  return {
    name: 'testcase',
    attributes: { classname, name, file: place?.file, line: place?.line, time: 0 },
    children: [
      ...(failure === undefined
        ? []
        : [
            {
              name: 'failure',
              attributes: { message: failure.message, type: failure.type },
              children: [failure.text],
            },
          ]),
      ...(skipped === undefined ? [] : [{ name: 'skipped', attributes: { message: skipped } }]),
    ],
  };
}
