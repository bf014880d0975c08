import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dirname } from 'node:path';

/** What an editor shows at a place: the parts of the protocol that the tests look at. */
export interface Completion {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string | { readonly value: string };
  readonly insertText?: string;
  readonly textEdit?: { readonly newText: string };
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const SETTINGS = {
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  },
};

/**
 * A real yaml-language-server in a process of its own, as an editor starts it, that has no way to the network.
 */
export class LanguageServer {
  readonly #process;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #diagnostics = new Map<string, (found: Diagnostic[]) => void>();
  #received = Buffer.alloc(0);
  #next = 0;
  #version = 0;

  private constructor() {
    const manifest = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
    const server = join(dirname(manifest), 'bin', 'yaml-language-server');
    this.#process = spawn(process.execPath, [server, '--stdio'], {
      env: {
        PATH: process.env['PATH'] ?? '',
        HTTP_PROXY: 'http://127.0.0.1:9',
        HTTPS_PROXY: 'http://127.0.0.1:9',
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#read();
    });
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          completion: {
            completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
          },
          hover: { contentFormat: ['markdown', 'plaintext'] },
        },
        workspace: { configuration: true },
      },
    });
    server.#send({ method: 'initialized', params: {} });
    server.#send({ method: 'workspace/didChangeConfiguration', params: { settings: SETTINGS } });
    return server;
  }

  stop(): void {
    this.#process.kill();
  }

  /** Opens a text as a file, and waits for what the server has to say about it. */
  async open(file: string, text: string): Promise<Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const found = new Promise<Diagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve));
    this.#version += 1;
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: this.#version, text } },
    });
    const diagnostics = await found;
    return diagnostics;
  }

  async completions(file: string, line: number, character: number): Promise<Completion[]> {
    const result = (await this.#at('textDocument/completion', file, line, character)) as
      Completion[] | { items: Completion[] } | null;
    return Array.isArray(result) ? result : (result?.items ?? []);
  }

  /** The text of the hover; empty when there is none. */
  async hover(file: string, line: number, character: number): Promise<string> {
    const result = (await this.#at('textDocument/hover', file, line, character)) as {
      contents: { value: string };
    } | null;
    return result?.contents.value ?? '';
  }

  #at(method: string, file: string, line: number, character: number): Promise<unknown> {
    return this.#ask(method, {
      textDocument: { uri: pathToFileURL(file).href },
      position: { line, character },
    });
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    this.#next += 1;
    const id = this.#next;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error.message}`));
      });
      this.#send({ id, method, params });
    });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(): void {
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.subarray(0, end).toString())?.[1]);
      const start = end + 4;
      if (this.#received.length < start + length) return;
      const body = this.#received.subarray(start, start + length).toString();
      this.#received = this.#received.subarray(start + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take({ id, method, params, ...answer }: Message): void {
    if (method === undefined) {
      if (id !== undefined) this.#waiting.get(id)?.(answer);
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (id !== undefined) {
      // The server asks for its settings; whatever else it asks, there is nothing to say.
      const { items = [] } = (params ?? {}) as { items?: { section?: string }[] };
      const result =
        method === 'workspace/configuration'
          ? items.map(({ section }) => (section === 'yaml' ? SETTINGS.yaml : null))
          : null;
      this.#send({ id, result });
    }
  }
}
