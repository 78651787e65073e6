/** Firms that callers say they are from, by the kind of thing they sell. Spelt as the tokens are: no dots, no capitals. */

/** Whoever may speak for a firm. */
export const AGENT =
  'man|men|woman|women|lady|ladies|guy|guys|bloke|blokes|chap|chaps|fella|fellas|fellow|lad|lads|lass|lassie|girl|boy|gentleman|person|people|staff|rep|agent|adviser|advisor|official|officer|officers|manager|team|security|support|department|dept|helpline|helpdesk|desk|service|services|scammer|scammers|caller|lot|mob';

export const BANKS = `
  bank|banks [${AGENT}]; @bankname [bank] [${AGENT}]; my|your|the|her|his bank|banks [own] security|fraud|number|${AGENT}; building society; credit union
  metro|tesco|virgin|cooperative|royal|post|sainsburys|nationwide|ulster|danske|clydesdale|atom|allied|close|lloyds|chase|td|asda|deutsche|m bank
  virgin money; co op bank; the co op bank; first direct; bank of scotland|ireland|america|england; american express; clydesdale; danske; triodos; metro bank; citi|citibank; capital one; wells fargo; rbc; scotiabank; commonwealth bank; westpac
  klarna; zopa; zempler; tide; mbna; aqua; vanquis; newday; cahoot; skipton; clearpay; monese; curve; n26; wise; ns and i; premium bonds people|office|team; coventry|leeds|yorkshire|skipton building society
  card|cards company|provider|issuer|services|protection|security|people|fraud; credit card company|people|team|${AGENT}; banking|banks|bank fraud|security [${AGENT}]
  fraud department|departments|team|dept|line|prevention|desk|helpline|security|lady|section; fraud prevention team; security team
  visa fraud|helpline|${AGENT}; mastercard fraud|${AGENT}; paypal [fraud|invoice|email|text|page|mail|${AGENT}]; pay pal; cash app security|support`;

export const TECH = `
  microsoft; windows technical|tech|${AGENT}; apple [care|id|${AGENT}]; apple pay|id|account suspended|locked|blocked|hacked|expired; icloud [support|team|locked|hacked]; amazon [prime] [fraud|${AGENT}]
  google|facebook|meta|whatsapp|instagram|tiktok|snapchat|zoom|yahoo|netflix|spotify|disney [support|security|team]; adobe; dell; hp; lenovo; samsung|sony|playstation|xbox|outlook|hotmail|gmail|windows|printer|router support|team|people; aol
  mcafee; norton [antivirus]; kaspersky; avast; geek squad; anti|antivirus|virus virus|people|company|team|protection
  tech|technical|it|computer|laptop|internet|cyber support|helpdesk|security|company|engineer|repair|department|guy|man|people|team; ring doorbell; tv box people|man|company; coinbase|binance support|security|team
  bt; bts; british telecom; telecom [company]; openreach|outreach; sky; virgin media|broadband|mobile|tv; virgin; talktalk; plusnet; vodafone; voda; o2; ee; giffgaff; three mobile|network|broadband; id|tesco|lyca|sky|asda|smarty|talk|bt mobile; lycamobile|lebara|voxi|spusu|smarty; hyperoptic; starlink; kcom; verizon; comcast; xfinity; telstra; ${AGENT} from three; from|with three
  broadband|internet|wifi|phone|mobile|telephone|landline|network provider|supplier|firm|network|engineer|isp|company|${AGENT}; isp
  british gas; scottish power|hydro|gas|water; scottishpower; eon; e on [next]; edf; octopus [energy]; ovo [energy]; sse; npower; utilita; bulb|shell|good|so|green energy; southern|northern|western electric|power; uk power [networks]; utility warehouse; cadent; national grid
  energy|gas|electric|electricity|leccy|water|power|utility|heating|utilities|meter company|supplier|board|firm|provider|${AGENT}; smart meter ${AGENT}|company|installer
  thames|anglian|severn|yorkshire|welsh|southern|wessex|united|south water|trent|utilities|west; the gas|electric|electricity|leccy`;

export const SHOPS = `
  royal mail; dpd; evri; hermes; ups; fedex; dhl; yodel; parcelforce; parcel force; usps; canada|an|australia post; city link; tnt; inpost; amazon delivery|driver|logistics|courier; post office [${AGENT}]; postman|postie|postal [service]; uber eats; deliveroo; just eat
  delivery|parcel|courier|redelivery|shipping|postal company|firm|office|depot|text|email|driver|service|agent|${AGENT}; redelivery [fee|charge|text]; courier ring|rings; ringing|rang|ring the courier; missed delivery|parcel; sorry we missed you; haulier
  driver ..2 for a parcel; <money> ..2 for a parcel; parcel ..3 depot|depo|redelivery|redeliver
  argos; tesco|tescos; asda; sainsburys; morrisons; aldi; lidl; waitrose; ocado; iceland; boots; john lewis; currys; marks and spencer; jd sports; ikea; screwfix; wickes; asos; primark; wayfair; costco; walmart; target; jewellers; superdrug; halfords
  ebay; gumtree; vinted; depop; etsy; shpock; marketplace; facebook marketplace; aliexpress; temu; shein; shopify; ticketmaster; viagogo; stubhub; airbnb; booking com; booking dot com; autotrader; amazon marketplace
  ebay|vinted|gumtree|depop|marketplace|online|goods|etsy|puppy seller|buyer|purchaser; off depop|vinted|ebay|gumtree|marketplace|shpock; seller blocked|wants|wanted|asked|says|said; buyer wants|wanted|asked|says|said|wishes; refund request buyer; insta|instagram|online shop|store`;
