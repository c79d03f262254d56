/** @file Small PDFs, written by hand: text on pages, in a font of every reader. */

/** In the encoding of the font: what windows-1252 has. */
const encoded = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character === '’' ? 0x92 : character === '€' ? 0x80 : (character.codePointAt(0) ?? 63);
      const isPlain = code > 31 && code < 127 && !'()\\'.includes(character);
      return isPlain ? character : `\\${Math.min(code, 255).toString(8).padStart(3, '0')}`;
    })
    .join('');

const content = (page: string): string =>
  `BT /F1 12 Tf 14 TL 50 780 Td ${page
    .split('\n')
    .map((line) => `(${encoded(line)}) Tj T*`)
    .join(' ')} ET`;

/** A document of so many pages, each with its lines. */
export function pdfOf(...pages: readonly string[]): Buffer {
  const kids = pages.map((_, page) => `${String(4 + 2 * page)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(5 + 2 * index)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${String(content(page).length)} >>\nstream\n${content(page)}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
