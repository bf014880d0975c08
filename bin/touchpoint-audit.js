#!/usr/bin/env node
import { run } from '../dist/cli.js';

process.exitCode = await run(process.argv.slice(2));

// The terminal is gone, and Node aborts when it cannot reset one. Everything is tidied up: end as the signal would have.
if (process.exitCode === 129) process.kill(process.pid, 'SIGHUP');
