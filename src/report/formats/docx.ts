import type { Format } from './format.js';
import { readable } from '../../text/readable.js';

/** For Word and whatever else opens its documents: to edit, to add to, to send on. */
export const docx: Format<Promise<Uint8Array>> = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  render: async (report) => {
    // The library is larger than all the rest of the core; whoever asks for another format does not wait for it.
    const { writeDocument } = await import('./docx/write-document.js');
    return writeDocument(readable(report));
  },
};
