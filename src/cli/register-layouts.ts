import { readContent } from '../files/package-folder.js';
import type { Layout } from '../model/layout.js';

/** The layouts of the register that the package ships, in their order. */
export const registerLayouts = (): readonly Layout[] => readContent('register-layouts') as Layout[];
