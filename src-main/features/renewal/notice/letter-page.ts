/** @file The notice as a page of markup. Every word is escaped: what a client typed is text, never markup. */
import type { NoticeLetter } from './letter.ts';
import { letterWords } from './letter.labels.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');

/** The recipient stands in the window of an envelope (DL, on the right). */
const STYLE = `
@page { size: A4; margin: 18mm 20mm 16mm; }
html { font: 10.5pt/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; color: #1a1a1a; }
body { margin: 0; }
p, h1, h2, table, ul, dl { margin: 0 0 4mm; }
header { height: 30mm; color: #333; }
header strong { display: block; font-size: 13pt; color: #000; }
address { margin: 0 0 12mm 92mm; min-height: 26mm; font-style: normal; line-height: 1.35; }
.date { margin-left: 92mm; }
h1 { font-size: 15pt; line-height: 1.2; margin-bottom: 2mm; }
h2 { font-size: 11pt; margin: 6mm 0 2mm; break-after: avoid; }
.object { font-weight: bold; margin-bottom: 6mm; }
table { width: 100%; border-collapse: collapse; }
tr { break-inside: avoid; }
th, td { padding: 1.2mm 0; border-bottom: 0.2mm solid #bbb; text-align: left; vertical-align: top; }
th { width: 42mm; font-weight: normal; color: #444; }
.money td { text-align: right; font-variant-numeric: tabular-nums; }
.total th, .total td { font-weight: bold; color: #000; }
ul { padding-left: 5mm; }
li { margin-bottom: 2mm; break-inside: avoid; }
.source { color: #444; }
.sign { margin-top: 8mm; font-weight: bold; }
.end { break-inside: avoid; }
footer { margin-top: 10mm; padding-top: 2mm; border-top: 0.2mm solid #bbb; font-size: 8.5pt; color: #444; }
`;

const paragraphs = (lines: readonly string[]): string => lines.map(escapeHtml).join('<br>');

type Row = readonly [title: string, value: string];

const row = ([title, value]: Row, look = ''): string =>
  `<tr class="${look}"><th scope="row">${escapeHtml(title)}</th><td>${escapeHtml(value)}</td></tr>`;

const table = (rows: readonly string[], look = ''): string =>
  `<table class="${look}">${rows.join('')}</table>`;

function waysOf({ ways, waysTitle }: ReturnType<typeof letterWords>): string {
  if (ways.length === 0) return '';
  const items = ways.map(
    ({ words, source }) => `<li>${escapeHtml(words)} <span class="source">${escapeHtml(source)}</span></li>`,
  );
  return `<h2>${escapeHtml(waysTitle)}</h2><ul>${items.join('')}</ul>`;
}

/** One instalment says nothing that the premium does not. */
function instalmentsOf({ instalments, instalmentsTitle }: ReturnType<typeof letterWords>): string {
  if (instalments.length < 2) return '';
  return `<h2>${escapeHtml(instalmentsTitle)}</h2>${table(
    instalments.map((one) => row(one)),
    'money',
  )}`;
}

/** The whole page; it stands alone. */
export function letterPage(letter: NoticeLetter): string {
  const words = letterWords(letter);
  const { cabinet, recipient } = letter;
  const contact = [...cabinet.lines, cabinet.phone, cabinet.email].filter((line) => line !== '');
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(words.title)}</title><style>${STYLE}</style></head>
<body>
<header><strong>${escapeHtml(cabinet.name)}</strong>${paragraphs(contact)}</header>
<address>${paragraphs(recipient)}</address>
<p class="date">${escapeHtml(words.date)}</p>
<h1>${escapeHtml(words.title)}</h1>
<p class="object">${escapeHtml(words.object)}</p>
<p>${escapeHtml(words.greeting)}</p>
<p>${escapeHtml(words.introduction)}</p>
${table(words.contract.map((one) => row(one)))}
<h2>${escapeHtml(words.premiumTitle)}</h2>
${table([...words.premium.map((one) => row(one)), row(words.total, 'total')], 'money')}
${words.payment === '' ? '' : `<p>${escapeHtml(words.payment)}</p>`}
${waysOf(words)}
${instalmentsOf(words)}
<div class="end"><p>${escapeHtml(words.closing)}</p><p class="sign">${escapeHtml(words.signature)}</p>
${words.orias === '' ? '' : `<footer>${escapeHtml(words.orias)}</footer>`}</div>
</body></html>`;
}
