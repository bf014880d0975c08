import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { eachOf } from '../../src/report/each.js';
import type { Each } from '../../src/report/each.js';

const library = Handlebars.create();
const ours = Handlebars.create();
ours.registerHelper('each', eachOf(ours.helpers['each'] as Each));

const DATA = {
  lists: [['a', 'b', 'c'], [], ['<d>']],
  people: [
    { name: 'An', dogs: [{ name: 'Rex' }, { name: 'Fik' }] },
    { name: 'Bo', dogs: [] },
  ],
  counts: { high: 2, low: 0 },
  holes: [0, '', null, undefined, false, 'x'],
  nothing: undefined,
  long: ['x'.repeat(5000), 'y'],
};

test.each([
  '{{#each lists}}{{@index}}/{{@key}}{{#if @first}} first{{/if}}{{#if @last}} last{{/if}}:{{#each this}}{{this}}{{@../index}}{{@index}};{{else}}none{{/each}}|{{/each}}',
  '{{#each people}}{{name}}{{#each dogs}} {{name}} of {{../name}} at {{@../index}}{{else}} no dog of {{name}}{{/each}}, {{/each}}',
  '{{#each people as |person place|}}{{place}} {{person.name}}{{#each person.dogs as |dog|}} {{dog.name}} {{person.name}}{{/each}}{{/each}}',
  '{{#each counts}}{{@key}}={{this}}{{#if @last}}.{{/if}}{{else}}none{{/each}}',
  '{{#each holes}}[{{this}}]{{/each}}',
  '{{#each nothing}}x{{else}}none{{/each}}',
  '{{#each long}}{{this}}{{@root.counts.high}}{{/each}}',
])('gives what Handlebars gives: %s', (template) => {
  const expected = library.compile(template)(DATA);
  expect(expected).not.toBe('');
  expect(ours.compile(template)(DATA)).toBe(expected);
});
