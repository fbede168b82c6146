import { expect, test } from 'vitest';
import { shareAddress } from '../../../lib/compose/share-early.ts';

const isShared = (href: string) => shareAddress({ href }) === href;

test.each([
  'https://x.com/intent/post?text=a',
  'https://twitter.com/intent/tweet?url=https%3A%2F%2Fcontoh.com',
  'https://x.com/compose/post?url=https%3A%2F%2Fcontoh.com',
  'https://www.facebook.com/sharer.php?u=https%3A%2F%2Fcontoh.com',
  'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fcontoh.com',
  'https://www.facebook.com/dialog/share?app_id=1&href=https%3A%2F%2Fcontoh.com',
  'https://wa.me/?text=a',
  'https://wa.me/628111?text=a',
  'https://api.whatsapp.com/send/?phone=62&text=a',
  'https://t.me/share/url?url=https%3A%2F%2Fcontoh.com',
  'https://t.me/share?text=a',
  'https://www.threads.net/intent/post?text=a',
  'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fcontoh.com',
  'https://www.linkedin.com/feed/?shareActive=true&text=a',
  'https://mail.google.com/mail/?view=cm&su=b&body=a',
  'https://mail.google.com/mail/u/0/?view=cm&body=a',
  'https://www.linkedin.com/shareArticle?mini=true&url=https%3A%2F%2Fcontoh.com',
])('shares: %s', (href) => expect(isShared(href)).toBe(true));

test.each([
  'https://x.com/home',
  'https://x.com/intent/post',
  'https://x.com/intent/post?text=',
  'https://x.com/akun/status/1?text=a',
  'https://www.facebook.com/akun/posts/1?u=a',
  'https://www.linkedin.com/feed/',
  'https://mail.google.com/mail/u/0/',
  'https://www.youtube.com/watch?v=abc',
  'about:blank',
])('does not: %s', (href) => expect(shareAddress({ href })).toBeNull());
