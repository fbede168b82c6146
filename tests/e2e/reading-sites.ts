/** Sites whose pages are read: an article among other things, a fact-check, a strict page, and hosts that misbehave. */
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { Site } from './harness/server.ts';

export const NEWS = 'kabar.example.com';

const FILLER =
  'Petani di desa itu menanam padi, jagung, dan sayuran sepanjang tahun. Penyuluh mendampingi mereka setiap pekan. ';
const ARTICLE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Kabar dari pasar</title>
<meta name="description" content="Ringkasan kabar dari pasar."></head><body>
<nav><a href="/a">Beranda</a> <a href="/b">Olahraga</a> <a href="/c">Hiburan</a></nav>
<article><h1>Kabar dari pasar</h1><p>${FILLER.repeat(4)}</p><p>${VIRAL_POST}</p><p>${FILLER.repeat(4)}</p></article>
<footer>Hak cipta kabar contoh</footer></body></html>`;
const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: VIRAL.claim,
  author: { '@type': 'Organization', name: 'Pemeriksa Contoh' },
  reviewRating: { '@type': 'Rating', alternateName: 'SALAH' },
};
const FACT_CHECK = ARTICLE.replace(
  '</head>',
  `<script type="application/ld+json">${JSON.stringify(REVIEW)}</script></head>`,
);
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** `/latin1` is in Windows-1252 without saying so in its header, `/strict` lets no script write markup. */
const news: Site = (request, response) => {
  switch (request.url) {
    case '/cek-fakta':
      return void response.writeHead(200, HTML).end(FACT_CHECK);
    case '/strict':
      return void response
        .writeHead(200, {
          ...HTML,
          'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
        })
        .end(ARTICLE);
    case '/latin1': {
      const page = ARTICLE.replace('utf-8', 'windows-1252').replace('Kabar dari pasar', 'Kabar café');
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from(page, 'latin1'));
    }
    case '/pdf':
      return void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7');
    case '/pindah':
      return void response.writeHead(302, { location: '/artikel' }).end();
    case '/kosong':
      return void response.writeHead(200, HTML).end('<!doctype html><script>/* fills the page */</script>');
    default:
      return void response.writeHead(200, { ...HTML, 'set-cookie': 'pelacak=1' }).end(ARTICLE);
  }
};

export const READING_SITES: Readonly<Record<string, Site>> = { [NEWS]: news };
