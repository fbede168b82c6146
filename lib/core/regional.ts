/**
 * Javanese and Sundanese words of farming, food and everyday life → plain Indonesian. Own list. Each line: the plain
 * form, then the words that stand for it. Words that mean something else in Indonesian (*pare, lombok, lauk*) stay out.
 */
export const REGIONAL_LINES = `
beras: beas uwos
telur: endhog endog ndog tigan
nasi: sega sego kejo sekul
ayam: hayam pitik
ikan: iwak ulam
kambing: wedhus wedus embe
kerbau: kebo munding
makan: mangan dahar tedha
minum: ngombe nginum
beli: tuku tumbas meser
orang: wong tiyang jalmi jalma
manusia: manungsa manusa
anak: bocah barudak budak
pisang: gedhang gedang cau
bawang: brambang
garam: uyah
minyak: lenga lengo
air: banyu cai
pupuk: rabuk gemukan
mengandung: ngandung ngemu
menyebabkan: njalari marakake nyababkeun
sekarang: saiki ayeuna sakniki
dibuat: digawe didamel dijieun
dijual: didol disade
menular: nular ketular
pemerintah: pamarentah pamrentah
`;
