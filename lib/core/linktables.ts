/** Parameters that only track: campaign and click identifiers of the large platforms, share marks, AMP. */
const TRACKING_NAMES = `
  fbclid gclid gbraid wbraid dclid msclkid yclid twclid ttclid igshid igsh igsi mibextid _rdr _rdc __tn__ __eep__
  ref_src ref_url referrer ref refsrc refid rdid share_url share feature app amp usqp _ga _gl spm si sfnsn paipv eav cmpid
  ocid page_source is_from_webapp sender_device web_id _t _r tt_from source sharer srsltid gad_source gad_campaignid
  fref hc_ref notif_t notif_id ref_component extid mkt_tok _hsenc _hsmi trk trackingid lipi originalreferer
  smid smtyp ito cmp xtor guccounter guce_referrer guce_referrer_sig s_cid rdt_cid epik li_fat_id sccid _branch_match_id
  jxrecoid jxconn lgn_method google_btn tag_from wpmobileexternal nonamp outputtype m_source openinapp`;
const TRACKING_PREFIXES = /^(?:utm_|mc_[ce]id$|__cft__|__xts__|amp_|wt_|at_|gaa_|ns_|vero_|pk_|mtm_|_x_tr_)/;
const TRACKING: ReadonlySet<string> = new Set(TRACKING_NAMES.trim().split(/\s+/));

/** Whether a parameter, by its name, only tracks. */
export function isTracking(name: string): boolean {
  const plain = name.toLowerCase();
  return TRACKING.has(plain) || TRACKING_PREFIXES.test(plain);
}

/** Hosts that hide where an address leads. Own list of the common ones; they are named, never asked. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  `bit.ly s.id t.co tinyurl.com goo.gl is.gd v.gd ow.ly buff.ly rebrand.ly cutt.ly rb.gy shorturl.at shorturl.asia
 t.ly tiny.cc lnkd.in fb.me g.co shope.ee shp.ee vt.tiktok.com vm.tiktok.com dlvr.it trib.al adf.ly bl.ink linktr.ee
 heylink.me lynk.id msha.ke beacons.ai linkin.bio taplink.cc qr.ae soo.gd clck.ru u.to gg.gg bitly.com ift.tt
 tinyurl.is surl.li urlz.fr n9.cl x.gd kutt.it short.gy dub.sh l.ead.me wa.link wa.wizard.id intip.in
 a.co amzn.to apple.co spoti.fi bitly.ws rebrandly.com shorten.is tny.im ouo.io shrinkme.io s.shopee.co.id fb.watch
 tokopedia.link gofood.link lin.ee tr.ee linkfly.to linkbio.co campsite.bio bio.link solo.to biolinky.co
 shorter.me ln.run acortar.link short.io t2m.io tinu.be rotf.lol qrco.de me-qr.com bom.so
 page.link app.link onelink.me`.split(/\s+/),
);

/** Archives whose short addresses say nothing of what they hold. */
export const ARCHIVES =
  /^archive\.(?:ph|is|today|li|vn|fo|md)$|^(?:perma\.cc|ghostarchive\.org|megalodon\.jp)$/;

/** Other names of the same site. */
export const HOST_ALIASES: ReadonlyMap<string, string> = new Map([
  ['twitter.com', 'x.com'],
  ['fxtwitter.com', 'x.com'],
  ['vxtwitter.com', 'x.com'],
  ['fixupx.com', 'x.com'],
  ['nitter.net', 'x.com'],
  ['fb.com', 'facebook.com'],
  ['id-id.facebook.com', 'facebook.com'],
  ['web.facebook.com', 'facebook.com'],
  ['mbasic.facebook.com', 'facebook.com'],
  ['touch.facebook.com', 'facebook.com'],
  ['business.facebook.com', 'facebook.com'],
  ['free.facebook.com', 'facebook.com'],
  ['telegram.me', 't.me'],
  ['telegram.dog', 't.me'],
  ['threads.com', 'threads.net'],
  ['instagr.am', 'instagram.com'],
  ['ddinstagram.com', 'instagram.com'],
  ['youtube-nocookie.com', 'youtube.com'],
  ['music.youtube.com', 'youtube.com'],
]);

/** Sites where what lies below one address belongs to many people: only the very same address counts there. */
export const SHARED_SITES: ReadonlySet<string> = new Set(
  `x.com facebook.com instagram.com threads.net tiktok.com youtube.com t.me wa.me whatsapp.com linkedin.com line.me
 reddit.com pinterest.com docs.google.com drive.google.com sites.google.com google.com forms.gle medium.com kompasiana.com
 change.org shopee.co.id tokopedia.com bukalapak.com lazada.co.id blogspot.com wordpress.com github.com archive.org
 web.archive.org kaskus.co.id snackvideo.com vk.com tumblr.com dropbox.com mediafire.com scribd.com issuu.com canva.com`.split(
    /\s+/,
  ),
);

/** Endings by which a bare host is taken for an address wherever it stands; none of them is an Indonesian word. */
export const COMMON_ENDINGS: ReadonlySet<string> = new Set(
  `id com net org info xyz site online me pro top shop store link live click icu buzz club ly gle gov biz app dev web co
 vip cc sbs cfd cyou bond lol io tk gq fun space website cloud win asia my`.split(/\s+/),
);

/**
 * Further endings of hosts that count where a path follows: those that registries give away or sell to anyone, and those
 * of countries. Left out are endings that stand in Indonesian for something else (`S.Ag/`, `ton.kg/`, `SK.No/`).
 */
export const ENDINGS: ReadonlySet<string> = new Set(
  `academy agency ai art autos beauty best bet bid bio black blog boats bonus cam care cards casa cash center chat city
 company cool credit date deals digital direct download earth education email events family farm finance financial fit
 foundation fund games gift gifts gives global gratis group guru hair health help homes host house how institute
 international land life loan loans lt love ltd makeup management market media men mobi mom money monster name network
 news ninja one ooo page party photo photos pics plus poker press promo quest racing red rent rest review reviews rip
 rocks run sale school science services skin social solutions stream studio style sucks support surf systems team tech
 tel tips today tokyo tools trade tube university uno video wang watch wiki work works world wtf yachts zone
 ae am ar at au bd be bg bn br bz ca cf ch cl cm cn cx cz de dk ee es eu fi fm fr ga gd gg gl gr gs hk hr hu ie il im in
 io ir is it jp kh kr kz la li lk lt lu lv mk ml mm ms mx mu ng nl nu nz pe ph pk pl pw qa ro rs ru sa sg sh so st su sx
 tc tl to tr tt tv tw ua ug uk us uz vc vg vn ws za`.split(/\s+/),
);
