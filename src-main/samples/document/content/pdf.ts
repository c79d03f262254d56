/** @file One page of text as a PDF: a heading, lines of a label and a value, paragraphs. Its words can be read in it. */

export interface PdfPage {
  readonly heading: string;
  readonly issuer: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly paragraphs: readonly string[];
}

/** Said on every page: whoever finds one of these files knows what it is. */
const SPECIMEN = 'SPÉCIMEN – données fictives, cabinet d’exemple';
/** Signs of a line of text, about as many as the page is wide. */
const MOST_SIGNS = 88;

/** Signs that the encoding of the font has elsewhere than Unicode. */
const CODES: Readonly<Record<string, number>> = {
  '€': 0x80,
  '–': 0x96,
  '’': 0x92,
  œ: 0x9c,
  Œ: 0x8c,
  '•': 0x95,
};

/** In the encoding of the font, windows-1252. */
const encoded = (text: string): string =>
  [...text]
    .map((sign) => {
      const code = CODES[sign] ?? sign.codePointAt(0) ?? 63;
      const isPlain = code > 31 && code < 127 && !'()\\'.includes(sign);
      return isPlain ? sign : `\\${(code > 255 ? 63 : code).toString(8).padStart(3, '0')}`;
    })
    .join('');

function wrapped(paragraph: string): string[] {
  const lines: string[] = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length >= MOST_SIGNS) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
}

function placed({ heading, issuer, lines, paragraphs }: PdfPage): Placed[] {
  const texts: Placed[] = [
    { text: heading, x: 56, y: 756, size: 18, isBold: true },
    { text: issuer, x: 56, y: 730, size: 11 },
    { text: SPECIMEN, x: 56, y: 46, size: 9 },
  ];
  let y = 690;
  for (const [label, value] of lines) {
    texts.push({ text: label, x: 56, y, size: 11, isBold: true }, { text: value, x: 230, y, size: 11 });
    y -= 22;
  }
  y -= 12;
  for (const paragraph of paragraphs) {
    for (const text of wrapped(paragraph)) {
      texts.push({ text, x: 56, y, size: 11 });
      y -= 16;
    }
    y -= 10;
  }
  return texts;
}

/** A band above the heading, a line under it, and the texts in their places. */
const drawn = (page: PdfPage): string =>
  [
    '0.12 0.36 0.30 rg 0 800 595 42 re f 0.8 0.82 0.8 rg 56 716 483 1 re f 0.1 g',
    ...placed(page).map(
      ({ text, x, y, size, isBold }) =>
        `BT /${isBold ? 'B' : 'R'} ${String(size)} Tf ${String(x)} ${String(y)} Td (${encoded(text)}) Tj ET`,
    ),
  ].join('\n');

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

export function pdfOf(page: PdfPage): Buffer {
  const content = drawn(page);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    font('Helvetica'),
    font('Helvetica-Bold'),
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const size = String(objects.length + 1);
  const table = places.map((place) => `${place} 00000 n \n`).join('');
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.from(`${text}startxref\n${String(text.lastIndexOf('xref\n0 '))}\n%%EOF\n`, 'latin1');
}
