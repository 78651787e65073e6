import type { Jurisdiction } from '../../case/vocabulary.ts';

/** Nations, large towns and counties that are in one part of the UK only; Bangor, Newport and Perth have namesakes far off. */
export const PLACES: readonly (readonly [Jurisdiction, string])[] = [
  [
    'scotland',
    `scotland; glasgow; edinburgh; aberdeen; dundee; inverness; stirling; perth; paisley; falkirk; livingston; dunfermline; kirkcaldy; ayr; kilmarnock; fife
     dumfries; galloway; east kilbride; cumbernauld; motherwell; hamilton; greenock; st andrews; oban; fort william; elgin; ayrshire; lanarkshire; aberdeenshire
     perthshire; lothian; midlothian; orkney; shetland; hebrides; skye; highlands; coatbridge; airdrie; glenrothes; arbroath; clydebank; renfrewshire; moray; argyll; tayside; galashiels`,
  ],
  [
    'northern-ireland',
    `northern ireland; n ireland; and ireland; n ireland; north of ireland; ulster; belfast; derry; londonderry; lisburn; newry; armagh; omagh; ballymena; antrim; county antrim|down|tyrone|fermanagh
     coleraine; craigavon; enniskillen; larne; newtownabbey; portadown; lurgan; strabane; newtownards; carrickfergus; cookstown; dungannon; banbridge; magherafelt; fermanagh; tyrone`,
  ],
  [
    'england-and-wales',
    `england; wales; london; manchester; birmingham; leeds; liverpool; sheffield; bristol; newcastle; nottingham; leicester; northampton; kettering; wellingborough; corby; daventry; rushden
     towcester; brackley; milton keynes; coventry; bradford; hull; plymouth; derby; stoke; wolverhampton; southampton; portsmouth; norwich; oxford; cambridge; york; brighton; luton; bedford
     peterborough; lincoln; exeter; gloucester; worcester; preston; blackpool; bolton; sunderland; middlesbrough; ipswich; swindon; reading; bournemouth; northamptonshire; northants; kent; essex
     sussex; surrey; hampshire; dorset; devon; cornwall; somerset; norfolk; suffolk; yorkshire; lancashire; cumbria; cheshire; derbyshire; leicestershire; lincolnshire; nottinghamshire
     warwickshire; staffordshire; oxfordshire; buckinghamshire; bedfordshire; hertfordshire; cambridgeshire; wiltshire; gloucestershire; merseyside; durham; northumberland; the midlands
     cardiff; swansea; wrexham; aberystwyth; llandudno; merthyr tydfil; rhyl; barry; bridgend; carmarthen; gwynedd; powys; pembrokeshire; anglesey; newport`,
  ],
];
