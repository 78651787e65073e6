import type { ItemWords } from './item-words.ts';

export const GIFT_CARD_OR_CRYPTO: ItemWords = {
  nouns: [
    'gift|giftcard|itunes|steam card|cards|voucher|vouchers|code|codes',
    'giftcard|giftcards',
    'itunes',
    'voucher|vouchers',
    '@brandcard [gift|play] card|cards|voucher|vouchers',
    'target|walmart|vanilla|sephora|nike|onevanilla|primark|boots card|cards|voucher|vouchers',
    'card|cards|voucher|vouchers @brandcard',
    'google play [card|cards|voucher|vouchers]',
    'in|by|with|on steam [card|cards|voucher|vouchers]',
    'razer gold|card [card|cards]',
    'neosurf|neosurfs|ukash|paysafe|paysafecard|paysafecards [card|cards|voucher|vouchers]',
    'prepaid card|cards',

    'bitcoin|bitcoins|btc|crypto|cryptocurrency|ethereum|eth|usdt|tether',
    'bitcoin|crypto|coin wallet|machine|atm|account|kiosk',
    'coinstar',
    'coinbase|binance|kraken|metamask [account|wallet]',
    'wallet address|keys|phrase',
    'seed|recovery words|phrase',
  ],
  actions: [
    'buy|get|purchase|send+ ..6 voucher|vouchers|itunes|giftcard|giftcards|bitcoin|crypto',
    'buy|get|purchase+ ..5 gift card|cards',
    'buy|get|purchase+ ..3 @brandcard [gift|play] card|cards|vouchers',
    'buy|bought|buying|purchase [the|some|two|three|four|five|six] cards',
    'lose+ ..5 bitcoin|bitcoins|btc|crypto|cryptocurrency|ethereum|voucher|vouchers|giftcards',
    'lose+ ..5 gift card|cards',
    'feed|deposit|put|pay|send+ ..6 bitcoin|crypto|btc',
    'scratch+ ..4 card|cards|code|codes|them|back|backs',
    'read+ ..4 voucher|vouchers',
    'open+ ..1 wallet',
  ],
};
