/** What an address opens that anyone can make and that asks the reader for data. Own table; never a verdict on it. */
export type Asks = 'form' | 'chat';

const FORMS =
  /^(?:docs\.google\.com\/forms|forms\.gle\/|forms\.(?:office|microsoft|cloud\.microsoft)(?:\.com)?\/|(?:[\w-]+\.)?(?:jotform\.(?:com|me)|typeform\.com|zohopublic\.com|formstack\.com|surveymonkey\.com|surveyheart\.com|tally\.so|formsubmit\.co|cognitoforms\.com|wufoo\.com|paperform\.co|fillout\.com|youform\.com)\/)/;
const CHATS =
  /^(?:wa\.me\/(?:\d|message\/)|(?:api\.)?whatsapp\.com\/send|chat\.whatsapp\.com\/|t\.me\/(?:\+|joinchat\/|\w+bot(?:$|[/?]))|m\.me\/|line\.me\/(?:ti|r\/ti)\/)/;

/** What a search key opens; undefined for an ordinary page. */
export function asksOf(canonical: string): Asks | undefined {
  if (FORMS.test(canonical)) return 'form';
  return CHATS.test(canonical.toLowerCase()) ? 'chat' : undefined;
}
