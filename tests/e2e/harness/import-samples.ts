/** Feeds, pages, posts and tables about things that do not exist, as other sites write them. */

const ARTICLE = `<h3>Narasi</h3><p>&ldquo;Kelapa biru menumbuhkan <b>gigi</b>&rdquo; <a href="https://hoaks-kelapa.com/biru">tautan</a></p>
<h3>Kesimpulan</h3><p>Kelapa biru tidak menumbuhkan gigi &amp; tidak pernah ada.</p>
<script>document.title = 'tidak boleh jalan'</script><img src="https://pelacak.contoh.go.id/x.png" onerror="alert(1)">`;

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Cek Fakta Contoh</title><link>https://cekfakta.contoh.go.id/</link><language>id</language>
<item><title>[SALAH] Kelapa biru dari Pulau Contoh menumbuhkan gigi &amp;amp; rambut</title>
<link>https://cekfakta.contoh.go.id/kelapa-biru</link><pubDate>Thu, 01 Oct 2026 08:30:00 +0700</pubDate>
<category>Kesehatan</category><content:encoded><![CDATA[${ARTICLE}]]></content:encoded></item>
<item><title>Panen raya di Desa Contoh</title><link>https://cekfakta.contoh.go.id/panen</link>
<pubDate>Thu, 01 Oct 2026 09:30:00 +0700</pubDate></item>
</channel></rss>`;

export const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Atom Contoh</title>
<entry><title type="html">HOAKS: Padi terbang &lt;i&gt;dipanen&lt;/i&gt; dengan layangan</title>
<link rel="alternate" href="https://cekfakta.contoh.go.id/padi"/><published>2026-10-02T01:02:03Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h3>Fakta</h3><p>Padi tidak terbang.</p></div></content></entry></feed>`;

export const PAGE = `<!DOCTYPE html><html lang="id"><head><title>Periksa Contoh</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"Cabai es dari Kota Contoh &lt;b&gt;tidak pernah&lt;/b&gt; busuk","reviewRating":{"@type":"Rating","alternateName":"Salah"},"url":"https://cekfakta.contoh.go.id/cabai","datePublished":"2026-10-03","author":{"@type":"Organization","name":"Pemeriksa Contoh"}}</script>
</head><body><p>Halaman.</body></html>`;

export const POSTS = JSON.stringify([
  {
    id: 1,
    date_gmt: '2026-10-04T01:02:03',
    link: 'https://cekfakta.contoh.go.id/jagung',
    title: { rendered: '[PENIPUAN] Jagung contoh &#8211; menyala di malam hari' },
    content: { rendered: ARTICLE },
  },
]);

export const TABLE = [
  'Isi;Nilai;Alamat;Hari;Fakta',
  'Semangka kotak dari Kota Contoh tumbuh di awan;Salah;https://cekfakta.contoh.go.id/semangka;5/10/2026;Semangka itu tidak ada.',
  'Melon contoh bernyanyi tiap subuh;Salah;http://cekfakta.contoh.go.id/melon;5/10/2026;Melon tidak bernyanyi.',
].join('\r\n');

/** Ten lines that would grow to gigabytes. */
export const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${'bcdefghi'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`)
  .join('')}]><rss><channel><title>&i;</title></channel></rss>`;

export const DEEP = `<rss>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</rss>`;
