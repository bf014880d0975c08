import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSchema } from '../compile/compile-schema.js';
import { LAYOUTS } from '../model/layout.js';
import type { Layout } from '../model/layout.js';
import type { LawBook } from '../model/law.js';
import { layoutSchema } from '../register/layout-schema.js';
import { parseYaml } from '../yaml/parse-yaml.js';

/**
 * The layouts of the register, in their order. Throws when one is faulty: a form that names a rule which is not in law.yaml, or a column
 * that it does not have, would print what nobody checked.
 *
 * @param folder with a YAML file for each
 */
export function readLayouts(folder: string, law: LawBook): Layout[] {
  const validate = compileSchema(layoutSchema);
  return LAYOUTS.map((id) => {
    const file = `${id}.yaml`;
    const parsed = parseYaml(file, readFileSync(join(folder, file)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const errors = validate(parsed.value.data);
    if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors)}`);
    const layout = parsed.value.data as Layout;
    const columns = layout.columns.map((column) => column.id);
    const faults = [
      ...(layout.id === id ? [] : [layout.id]),
      ...columns.filter((column, index) => columns.indexOf(column) !== index),
      ...layout.sheets.flatMap(({ columns: shown = [] }) => shown).filter((name) => !columns.includes(name)),
      ...layout.columns.flatMap(({ statutory }) => statutory ?? []).filter((name) => !law.has(name)),
    ];
    if (faults.length > 0) throw new Error(`${file}: ${faults.join(', ')}`);
    return layout;
  });
}
