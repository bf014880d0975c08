import { build } from 'esbuild';

/**
 * esbuild plugin: the message tables (src/text/<language>/index.ts) become one JSON string each. The engine parses JSON several times
 * faster than an object literal of this size, and every command needs them at its start.
 */
export const messagesAsJson = {
  name: 'messages-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]text[\\/]\w+[\\/]index\.ts$/ }, async ({ path }) => {
      const bundled = await build({
        entryPoints: [path],
        bundle: true,
        format: 'esm',
        write: false,
        logLevel: 'warning',
      });
      const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
      const tables = Object.entries(await import(`data:text/javascript;base64,${code}`));
      return {
        contents: tables
          .map(
            ([name, table]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(table))});`,
          )
          .join('\n'),
      };
    });
  },
};
