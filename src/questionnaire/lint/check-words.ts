import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../../yaml/locate.js';
import type { YamlFile } from '../../yaml/parse-yaml.js';
import type { Fault } from './fault.js';

/** Read as a boolean or a number of seconds by YAML 1.1, which PyYAML, Ruby and many editors still speak. */
const MISREAD = /^(?:y|n|yes|no|on|off|\d+(?::[0-5]?\d)+)$/i;

/** Words without quotes that other programs read as something else. */
export function checkWords({ document }: YamlFile): Fault[] {
  return wordsIn(document.contents, []);
}

function wordsIn(node: unknown, path: Path): Fault[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const at = [...path, isScalar(key) ? String(key.value) : ''];
      return [...checkWord(key, at).map((fault) => ({ ...fault, atKey: true })), ...wordsIn(value, at)];
    });
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => wordsIn(item, [...path, index]));
  return checkWord(node, path);
}

function checkWord(node: unknown, path: Path): Fault[] {
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return [];
  return MISREAD.test(node.value) ? [{ code: 'lint_unquoted', path, args: { word: node.value } }] : [];
}
