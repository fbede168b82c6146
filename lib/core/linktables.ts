/** Parameters that only track: campaign and click identifiers of the large platforms, share marks, AMP. */
export const TRACKING =
  /^(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|igsi|mc_[ce]id|mibextid|_rdr|_rdc|__cft__.*|__tn__|__xts__.*|ref_src|ref_url|referrer|ref|refsrc|rdid|share_url|share|feature|app|amp|amp_.*|usqp|_ga|_gl|spm|si|sfnsn|paipv|eav|wt_.*|at_.*|cmpid|ocid|single|page_source|is_from_webapp|sender_device|web_id|_t|_r|tt_from|source|sharer)$/i;

/** Hosts that hide where an address leads. Own list of the common ones. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  `bit.ly s.id t.co tinyurl.com goo.gl is.gd v.gd ow.ly buff.ly rebrand.ly cutt.ly rb.gy shorturl.at shorturl.asia
 t.ly tiny.cc lnkd.in fb.me g.co shope.ee shp.ee vt.tiktok.com vm.tiktok.com dlvr.it trib.al adf.ly bl.ink linktr.ee
 heylink.me lynk.id msha.ke beacons.ai linkin.bio taplink.cc qr.ae soo.gd clck.ru u.to gg.gg bitly.com ift.tt
 tinyurl.is surl.li urlz.fr n9.cl x.gd kutt.it short.gy dub.sh l.ead.me wa.link wa.wizard.id intip.in
 a.co amzn.to apple.co spoti.fi`.split(/\s+/),
);
