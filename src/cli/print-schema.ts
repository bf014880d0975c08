import type { Catalogue } from '../model/catalogue.js';
import { nearest } from '../yaml/suggest.js';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { jsonOf } from './json.js';
import { UsageError } from './stop.js';
import { schemaNamed, schemaNames } from './write-schemas.js';

/** Prints one schema by name. */
export async function printSchema(
  { out, language, t }: Context,
  catalogue: Catalogue,
  name: string,
): Promise<ExitCode> {
  const found = await schemaNamed(name, { catalogue, language, t });
  if (found === undefined) {
    const names = schemaNames(catalogue);
    throw new UsageError(t('schema.unknown', { name, nearest: nearest(name, names) ?? names.join(', ') }));
  }
  out.sink.write(jsonOf(found));
  return EXIT.fine;
}
