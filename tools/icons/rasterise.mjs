/**
 * @file Run by Electron: `electron rasterise.mjs <file.svg> <folder> <size[:inset]> …`.
 * Writes `<size[-inset]>.png` and `.rgba` (raw pixels) for each. Chromium draws SVG on every machine that can build the
 * application; other rasterisers would be one more thing to install.
 */
import { app, BrowserWindow } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Runs in the page. `inset` is the part of the side that stays empty on each edge. */
async function draw(svg, size, inset) {
  const image = new globalThis.Image();
  image.src = `data:image/svg+xml;base64,${globalThis.btoa(svg)}`;
  await image.decode();
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  const edge = size * inset;
  pen.drawImage(image, edge, edge, size - 2 * edge, size - 2 * edge);
  const base64 = (bytes) => globalThis.btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return {
    png: canvas.toDataURL('image/png').split(',')[1],
    rgba: size < 256 ? base64(pen.getImageData(0, 0, size, size).data) : '',
  };
}

async function rasterise([source, folder, ...wanted]) {
  const svg = readFileSync(source, 'utf8');
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<!doctype html>');
  for (const name of wanted) {
    const [size, inset = '0'] = name.split(':');
    const call = `(${draw})(${JSON.stringify(svg)}, ${Number(size)}, ${Number(inset)})`;
    const { png, rgba } = await window.webContents.executeJavaScript(call);
    const file = join(folder, name.replace(':', '-'));
    writeFileSync(`${file}.png`, Buffer.from(png, 'base64'));
    writeFileSync(`${file}.rgba`, Buffer.from(rgba, 'base64'));
  }
}

const args = process.argv.slice(process.argv.findIndex((argument) => argument.endsWith('rasterise.mjs')) + 1);
app
  .whenReady()
  .then(() => rasterise(args))
  .then(
    () => app.exit(0),
    (error) => {
      process.stderr.write(`${error?.stack ?? error?.message ?? error}\n`);
      app.exit(1);
    },
  );
