/** A page whose long feed never rests, as the start pages of the sites do. */

/** Rows of the feed, and how often a second it changes. */
export const ROWS = 5_000;
export const CHANGES = 60;

/** With the hash `#box` it has a compose box above the feed. */
export const FEED = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>Linimasa uji</title>
<main><div id="place"></div><div id="feed"></div></main>
<script>
  const words = 'panen jerami kompos irigasi penyuluh bibit lumbung pasar'.split(' ');
  const feed = document.querySelector('#feed');
  let made = 0;
  const row = () => {
    const article = document.createElement('article');
    article.innerHTML = '<h2>Warga ' + made + '</h2><p>' + words.join(' ') + '</p><button>Suka</button>';
    made++;
    return article;
  };
  feed.append(...Array.from({ length: ${ROWS} }, row));
  if (location.hash === '#box')
    document.querySelector('#place').innerHTML = '<div contenteditable="true" role="textbox" aria-label="Tulis">';
  setInterval(() => {
    const at = feed.children[(made * 7) % feed.children.length];
    at.querySelector('p').textContent = words[made % words.length] + ' ' + made;
    at.classList.toggle('baru');
    feed.append(row());
    if (made % 2) feed.children[feed.children.length >> 1].remove();
  }, 1000 / ${CHANGES});
</script>
`;
