import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MailBlock, MailBody, textOfBody } from '#shared/features/ticket/mail-body.ts';
import { bodyOfHtml } from '#main/mail/html/body-of-html.ts';
import { readLink } from '#main/mail/html/link.ts';

const read = (html: string) => bodyOfHtml(html, { textLength: 100_000, imageAt: () => null });
const words = (html: string): string => textOfBody(read(html).blocks);

/** All addresses and pictures of a tree: the only things in it that are more than words. */
function acts(blocks: readonly MailBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return block.inlines.flatMap((inline) =>
          inline.kind === 'link'
            ? [inline.address]
            : inline.kind === 'image'
              ? [`#${inline.attachment}`]
              : [],
        );
      case 'quote':
        return acts(block.blocks);
      case 'list':
        return block.items.flatMap(acts);
      case 'table':
        return block.rows.flat().flatMap((cell) => acts(cell.blocks));
      default:
        return [];
    }
  });
}

const HARMFUL = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://x.example/a.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img """><script>alert(1)</script>">',
  '<img src="https://x.example/p.gif" width=1 height=1>',
  '<img srcset="https://x.example/p.gif 2x">',
  '<picture><source srcset="https://x.example/a.webp"><img src="//x.example/a.png"></picture>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><foreignObject><iframe src="https://x.example"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD4="></object>',
  '<embed src="https://x.example/a.swf">',
  '<applet code="a.class"></applet>',
  '<link rel=stylesheet href="https://x.example/a.css">',
  '<link rel=dns-prefetch href="//x.example">',
  '<meta http-equiv=refresh content="0;url=https://x.example">',
  '<base href="https://x.example/">',
  '<style>@import url(https://x.example/a.css); body{background:url(//x.example)}</style>',
  '<div style="background:url(https://x.example/a.png)">mot</div>',
  '<div style="width:expression(alert(1))">mot</div>',
  '<td background="https://x.example/a.png">mot</td>',
  '<body background="https://x.example/a.png" onload="alert(1)">mot',
  '<form action="https://x.example"><input name=q value=secret><button formaction="javascript:alert(1)">ok</button></form>',
  '<isindex action="javascript:alert(1)" type=image>',
  '<video poster="https://x.example/a.png"><source src="https://x.example/a.mp4"></video>',
  '<audio src="https://x.example/a.mp3" autoplay></audio>',
  '<details open ontoggle=alert(1)>mot</details>',
  '<marquee onstart=alert(1)>mot</marquee>',
  '<a href="javascript:alert(1)">mot</a>',
  '<a href=" java&#10;script:alert(1)">mot</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">mot</a>',
  '<a href="&#106;avascript:alert(1)">mot</a>',
  '<a href="\u0001javascript:alert(1)">mot</a>',
  '<a href="data:text/html,<script>alert(1)</script>">mot</a>',
  '<a href="vbscript:msgbox(1)">mot</a>',
  '<a href="file:///etc/passwd">mot</a>',
  '<a href="\\\\serveur.example\\partage">mot</a>',
  '<a href="//x.example/a">mot</a>',
  '<a href="blob:https://x.example/1">mot</a>',
  '<a href="ms-word:ofe|u|https://x.example/a.docx">mot</a>',
  '<a href="search-ms:query=a&crumb=location:\\\\x.example">mot</a>',
  '<a href="about:blank">mot</a>',
  '<a href="#ancre">mot</a>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<template><script>alert(1)</script></template>',
  '<xmp><script>alert(1)</script></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<!--[if mso]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<table><tr><td><form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  '<p id="x" name="getElementById">mot</p>',
  '<div hidden>caché</div><span style="display:none">caché</span>',
];

describe('the HTML of a mail', () => {
  it.each(HARMFUL)('keeps nothing that acts of %s', (html) => {
    const { blocks } = read(`<p>avant</p>${html}`);
    expect(acts(blocks)).toEqual([]);
    expect(MailBody.safeParse(blocks).success).toBe(true);
    expect(textOfBody(blocks).startsWith('avant')).toBe(true);
    expect(textOfBody(blocks)).not.toMatch(/caché|@import/);
  });

  it.each(HARMFUL)('goes on after %s when it is closed', (html) => {
    const isOpenToTheEnd = /^<(?:plaintext|math|xmp|img """|scr<|noscript|table><tr><td><form)/.test(html);
    if (!isOpenToTheEnd) expect(words(`${html}<p>après</p>`)).toContain('après');
  });

  it('shows markup that was written as words, as words', () => {
    expect(words('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe('<script>alert(1)</script>');
  });

  it('knows no kind of node but its own, whatever is thrown at it', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HARMFUL),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</i>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<ul><li>',
        '</ul>',
        '<a href="https://a.example">',
        '</a>',
        '<blockquote>',
        '</blockquote>',
        '<pre>',
        '</pre>',
        '<!--',
        '-->',
        '"',
        '<',
        '&#x3c;',
        'mot ',
      ),
      fc.string({ maxLength: 10 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { blocks } = read(pieces.join(''));
        expect(MailBody.safeParse(blocks).success).toBe(true);
        for (const act of acts(blocks)) expect(act).toMatch(/^https:\/\/a\.example\//);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['tags opened without end', '<div>'.repeat(400_000)],
    ['quotations in quotations', `${'<blockquote>'.repeat(50_000)}mot`],
    ['tables in tables', `${'<table><tr><td>'.repeat(50_000)}mot`],
    ['tags closed that were never opened', `${'<i>'.repeat(1_400)}${'</zzz>'.repeat(100_000)}`],
    ['a million breaks', '<br>'.repeat(1_000_000)],
    ['one attribute of a megabyte', `<p style="${'a:b;'.repeat(250_000)}">mot</p>`],
    [
      'a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>mot</p>`,
    ],
    ['words in bold in bold', `${'<b>a'.repeat(1_400)}`],
    ['an endless tag', `<${'a'.repeat(1_000_000)}`],
    ['an endless entity', `&${'a'.repeat(1_000_000)}`],
    ['a page of links', '<a href="https://a.example">a</a> '.repeat(50_000)],
  ])(
    'is read at once with %s',
    (_name, html) => {
      const { blocks } = read(html);
      expect(MailBody.safeParse(blocks).success).toBe(true);
      expect(textOfBody(blocks).length).toBeLessThan(3_000_000);
    },
    20_000,
  );
});

describe('what a body becomes', () => {
  const kinds = (html: string): string[] => read(html).blocks.map(({ kind }) => kind);

  it('has paragraphs where there were, and lines where there were lines', () => {
    expect(words('<p>a</p><p>b<br>c</p>')).toBe('a\n\nb\nc');
    expect(words('<div>a</div><div>b</div><div><br></div><div>c</div>')).toBe('a\nb\n\nc');
    expect(
      words(
        '<p class=MsoNormal>a</p><p class=MsoNormal>b</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>c</p>',
      ),
    ).toBe('a\nb\n\nc');
    expect(words('a   \n b')).toBe('a b');
    expect(words('<pre>a\n  b</pre>')).toBe('a\n  b');
  });

  it('keeps titles, lists, quotations, rules and tables of facts', () => {
    expect(kinds('<h1>a</h1><ol><li>b<li>c</ol><blockquote>d</blockquote><hr>')).toEqual([
      'heading',
      'list',
      'quote',
      'rule',
    ]);
    const [table] = read(
      '<table><tr><th>Police</th><th>Prime</th></tr><tr><td>55-21</td><td>12 €</td></tr></table>',
    ).blocks;
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        [{ isHeader: true }, { isHeader: true }],
        [{ isHeader: false }, {}],
      ],
    });
    expect(textOfBody([table!])).toBe('Police\tPrime\n55-21\t12 €');
  });

  it('takes tables that only place things apart', () => {
    const page =
      '<table><tr><td><table><tr><td>a</td></tr></table></td></tr><tr><td><p>b</p></td></tr></table>';
    expect(kinds(page)).toEqual(['paragraph', 'paragraph']);
  });

  it('keeps what is bold, italic, underlined, struck, also by four words of style', () => {
    const [block] = read(
      '<b>a</b><span style="font-style:italic">b</span><u>c</u><s>d</s><code>e</code>',
    ).blocks;
    expect(block).toMatchObject({
      inlines: ['bold', 'italic', 'underline', 'strike', 'code'].map((mark) => ({ marks: [mark] })),
    });
  });

  it('says what a picture showed that is not fetched', () => {
    const reading = read('<img src="https://x.example/a.png" alt="Logo"> <img src="cid:absent">');
    expect(textOfBody(reading.blocks)).toBe('Logo');
    expect(reading.hasRemote).toBe(true);
    expect(read('<img src="cid:absent">').hasRemote).toBe(false);
  });
});

describe('where a link leads', () => {
  it.each([
    ['https://www.assureur.example/a?b=c', 'ici', 'https://www.assureur.example/a?b=c', false],
    ['HTTP://Assureur.EXAMPLE', 'assureur.example', 'http://assureur.example/', false],
    ['https://mail.assureur.example/x', 'www.assureur.example', 'https://mail.assureur.example/x', false],
    ['https://suivi.lettre.test/x', 'www.assureur.example', 'https://suivi.lettre.test/x', true],
    ['https://x.test', 'https://www.impots.gouv.fr', 'https://x.test/', true],
    ['https://faux.gouv.fr', 'www.impots.gouv.fr', 'https://faux.gouv.fr/', true],
    ['https://banque.example@x.test/', 'ici', 'https://x.test/', true],
    ['https://\u0430ssureur.example', 'ici', 'https://xn--ssureur-1fg.example/', true],
    ['https://société.example', 'société.example', 'https://xn--socit-esab.example/', false],
    ['https://a.example/facture.pdf', 'facture.pdf', 'https://a.example/facture.pdf', false],
    ['mailto:zoe@durand.example?subject=a&attach=c:\\secret', 'Zoé', 'mailto:zoe@durand.example', false],
    ['mailto:x@y.test', 'zoe@durand.example', 'mailto:x@y.test', true],
    ['tel:+33 1 23-45', 'appeler', 'tel:+3312345', false],
  ])('%s, shown as « %s »', (href, text, address, isDeceptive) => {
    expect(readLink(href, text)).toEqual({ address, isDeceptive });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,a',
    'relatif',
    '',
    'mailto:',
    'mailto:pas une adresse',
    'tel:',
    'https://',
    `https://a.example/${'a'.repeat(5_000)}`,
  ])('nowhere: %s', (href) => {
    expect(readLink(href, 'mot')).toBeNull();
  });
});
