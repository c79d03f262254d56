/** @file Entry of the thread that reads the words of documents. It knows no key: what it is given is in clear. */
import { parentPort, workerData } from 'node:worker_threads';
import { readText } from './read-text.ts';
import type { TextBirth, TextOrder } from './text-extractor.ts';

const port = parentPort;
if (!port) throw new Error('not a thread');
const { cMapFolder } = workerData as TextBirth;

port.on('message', ({ bytes, name }: TextOrder) => {
  void readText(bytes, name, cMapFolder).then((result) => {
    // Unless pdf.js took it over.
    if (bytes.length > 0) bytes.fill(0);
    port.postMessage(result);
  });
});
