/** Classes of words that patterns name with `@`. */
export const CLASSES = {
  victim:
    'i we mum dad nan grandad mother father husband wife partner aunt uncle auntie neighbour friend client resident lady gentleman patient stepdad stepmum hubby brother sister son daughter',
  caller:
    'they he she caller scammer fraudster man bloke woman guy lady chap fella someone person officer policeman police bank hmrc adviser advisor agent operator voice recording it who which',
  my: 'my his her our their mums dads nans the your mother',
  sum: '<money> <sum> thousand hundred grand quid pounds money cash savings',
  others:
    'he she they someone somebody people men man bloke blokes guy guys lads officer officers caller scammer courier driver police policeman woman van car them him',
  device: 'computer laptop pc phone tablet ipad mobile screen machine desktop device macbook mac iphone',
  kin: 'son daughter grandson granddaughter nephew niece brother sister mum dad grandad nan cousin child grandchild',
  brandcard: 'amazon apple google steam itunes playstation xbox razer vanilla tesco argos sainsburys',
  bankname:
    'natwest barclays hsbc lloyds santander halifax nationwide tsb monzo starling rbs revolut coop barclaycard chase visa mastercard metrobank amex aib yorkshire',
} as const;
