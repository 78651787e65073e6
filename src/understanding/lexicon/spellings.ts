/** Contractions as the words they stand for; apostrophes are already gone. */
const CONTRACTIONS = `
didnt=did not|didn=did not|dint=did not|diddnt=did not|dident=did not|wont=will not|wouldnt=would not|wudnt=would not|couldnt=could not|shouldnt=should not
havent=have not|havnt=have not|havent=have not|hasnt=has not|hadnt=had not|isnt=is not|wasnt=was not|werent=were not|arent=are not|aint=is not
dont=do not|doesnt=does not|cant=can not|cannot=can not|mustnt=must not|neednt=need not
ive=i have|im=i am|hes=he is|shes=she is|theyre=they are|theyve=they have|theyd=they would|theyll=they will|hed=he would
weve=we have|youre=you are|youve=you have|youd=you would|thats=that is|whats=what is|whos=who is|theres=there is|heres=here is|its=it is|itll=it will
gonna=going to|wanna=want to|gotta=got to|gimme=give me|lemme=let me|shoulda=should have|coulda=could have|woulda=would have|mighta=might have|kinda=kind of
didnot=did not|noone=nobody|hasn=has not|haven=have not|couldn=could not|wouldn=would not|weren=were not|dunno=do not know|wana=want to|tryna=trying to`;

/** Contractions that are other words without their apostrophe. */
const APOSTROPHES = `i'd=i had|we'd=we had|i'll=i will|we'll=we will|she'll=she will|he'll=he will|we're=we are|she'd=she had|who'd=who had|they'd=they had`;

/** Spellings that no edit distance finds, from dictation, thumbs and ears. */
const MISSPELLINGS = `
nowt=nothing|buyed=bought|sended=sent|readed=read|putted=put|maked=made|taked=took|goed=went|ringed=rang|writed=wrote|letted=let|speaked=spoke|payd=paid|owt=anything|zilch=nothing|nada=nothing|naught=nothing|nuffink=nothing|nuffin=nothing|nothink=nothing|nuthin=nothing|nothin=nothing|anyfing=anything|anythin=anything|everythink=everything|summat=something|sumthing=something|em=them|um=them|av=have|hav=have|ave=have|wiv=with|numba=number|numbr=number|nmbr=number|gona=going to|gunna=going to|pd=paid|paied=paid|giv=give|didint=did not|dinnt=did not|cudnt=could not|wouldent=would not|avent=have not|avnt=have not|havn=have not|ont=on the|offa=off|ther=they|theyr=they are|arestid=arrested|arrestid=arrested|prisen=prison|prizon=prison|tellin=telling|askin=asking|sendin=sending|payin=paying|comin=coming|ringin=ringing|callin=calling|sayin=saying|wantin=wanting|knockin=knocking|demandin=demanding|readin=reading|talkin=talking|speakin=speaking|gimmie=give me
bort=bought|brought=bought|payed=paid|payd=paid|sed=said|sayed=said|tolled=told|telled=told|givved=gave|gived=gave|gaved=gave|gav=gave|givin=giving|givn=given|wosnt=was not
u=you|n=and|ur=your|r=are|pls=please|plz=please|cos=because|coz=because|cus=because|bcos=because|bc=because|tho=though|thru=through|abt=about|w=with|rn=now|atm=now
no1=nobody|some1=someone|any1=anyone|2day=today|2moro=tomorrow|tmrw=tomorrow|tomoz=tomorrow|wen=when|wot=what|wat=what|dat=that|dey=they|dem=them|thay=they|thier=their
fone=phone|fones=phones|foned=phoned|fon=phone|bayliff=bailiff|baylif=bailiff|bailif=bailiff|baylifs=bailiffs|bailifs=bailiffs
itunz=itunes|ituns=itunes|itune=itunes|vowcher=voucher|vowchers=vouchers|vouchur=voucher|bitcion=bitcoin|criptow=crypto|cripto=crypto
lisence=licence|lisense=licence|license=licence|licences=licence|licenses=licence|lience=licence|licens=licence|liscence=licence|liscense=licence|lycence=licence
insurnce=insurance|insurence=insurance|insuranse=insurance|inshurance=insurance|insurace=insurance|natinal=national|nashnal=national|nashional=national|nationel=national
acount=account|acounts=accounts|accnt=account|acct=account|acc=account|ac=account|a/c=account|acnt=account|accs=accounts|bnk=bank|banck=bank
polis=police|polise=police|pólice=police|plice=police|poliece=police|popo=police|feds=police|rozzers=police|copper=policeman|coppers=police|ofiser=officer|oficer=officer|offisser=officer
pasport=passport|passprt=passport|passpport=passport|paswrd=password|pasword=password|pswd=password|pw=password|passwrd=password|pword=password
adress=address|addres=address|adres=address|addy=address|detales=details|detials=details|deets=details|dets=details|detals=details|det=details
tex=tax|taks=tax|hrmc=hmrc|hmcr=hmrc|hmr=hmrc|h.m.r.c=hmrc|mhrc=hmrc|fyne=fine|warent=warrant|warrent=warrant|warrint=warrant|arest=arrest|arrestd=arrested|corte=court|cort=court
recieve=receive|recieved=received|compermised=compromised|muny=money|munny=money|mony=money|monies=money|dosh=money|curier=courier|kurier=courier|corier=courier|courrier=courier
skam=scam|skammer=scammer|nitwest=natwest|barclay=barclays|loyds=lloyds|lloyd=lloyds|amozon=amazon|amazone=amazon|mircosoft=microsoft|mikrosoft=microsoft
teemviewer=teamviewer|teamview=teamviewer|anydesc=anydesk|anidesk=anydesk
mam=mum|mom=mum|mums=mum|mummy=mum|nanna=nan|nana=nan|nans=nan|gran=nan|granny=nan|grandma=nan|gramps=grandad|granddad=grandad|grandpa=grandad|dads=dad|daddy=dad
n.i=ni|n.i.=ni|nino=nino|d.o.b=dob|d.o.b.=dob|d.l=dl|s/c=sortcode|1st=first|2nd=second|kno=know|knw=know|snd=send|giv=give|tel=tell|tol=told|tole=told|askd=asked|arsked=asked|askt=asked|wantd=wanted|wonted=wanted|wonts=wants|prest=pressed|pressd=pressed|presd=pressed|pres=press|dwnloaded=downloaded|instaled=installed|instal=install|trasfer=transfer|transfered=transferred|tranfer=transfer|tranfered=transferred|transfurd=transferred`;

/** Words that are another word's near spelling and must stay themselves. */
const OWN_WORDS = `
bloody bleeding breath breathe couldn wouldn shouldn needn refused refusing refuses declined avoided
apply stay staying staring starting country counts buttons route routes sweep relay others proves newer falls layers seeded tables forces phrase clock leases leaves files seams stream random action actions record records session thread stall tests speaks nearby relied refunds remote remove matter matters reuse breaks taker types project cores rounds drags packages prose master throw throws thrown polls pulls point points backs clone freeze logic exits fixes admit loads parsing saving making marking shell leaking releases release depth support supports drives render attack attacks testing modes safely roles landing likes betting leads leading masks bearing derive alter forked forced bridging bearing latter monkey prone hangs wasting brunch spear tuning turning recover worms splitting probe fired fires student attach filing again undo conform conforms confirmed paused strange deals dials looping closes queue bloom seeing sees trough tracks tracing trading liking tipping sorts sports drain unlocked pasting protecting spending ample spying ports seeds skipping resort spots packing unloaded writings tuned tricks patent selling seller thorough shake shaking excuse conduct child defect noting pasting apples posed signed singing string strong tapes tank tanks later latest lately lease letter letters bitter better butter battery batteries cleaned planted plan plans planned scanned scan scans sister sitter sitting setting letting betting wetting getting tired fired hired wired weird desert dessert quiet quite angel angle farm form forms firm film files piles smell small smiled smiling talking taking caking raking walking baking barking bark banker broker breaker brother bother mother another rather gather father further either neither whether weather leather feather heather reader leader header ladder latter latte later water waiter writer written kitten mitten bitten knitting hitting fitting sitting passion session mission fashion nation station ration motion notion lotion option auction caution council counsel console cancel cancelled canceled camera caravan carpet carer careful careless cautious
about above again alarm alone along among angry apart asking bake bakes banks bare based beach begin being below bench birth blank blind block board bored bother bound brain bread break brief bring broke broken build cable calls calm cards care cared caring carry case cases cash catch cause chain chair chance change charge cheap check chest chose class clean clear climb close cloth coach coast codes comes could count course courses cover crash cross cruel daily dates dead dear death doubt dozen drive drove early earth eight email empty enjoy enter equal error event every exact exist extra faith false fault fault feels fever field fight filed final finds finer fines first fixed floor flour focus force forget found frame fresh front fruit funny given gives glass going grade grant grass great green gross group guard guess guest guide habit happy hands heart heavy hello hence hired holds homes honest horse hotel hours house human ideal image inner input issue items joint judge keeps kinds knife known knows large later laugh layer learn lease least leave legal level light liked lines links lists lived lives local loose lords loses lower lucky lunch lying magic major makes march match maybe means meant meets might minds minor mixed model moral motor mouth moved moves movie music names needs never night noise north notes noted novel nurse occur offer often older opens order other ought owned owner panel paper parks party passed passes past pause peace pence phase piano piece pilot place plain plane plans plant plate point posts pound power presents present press pretty price pride prime print prior prize proof proud prove queen quick quiet quite radio raise range rapid ratio reach reads ready refer reply right river rough round route royal rural safer sales scale scene scope score sense serve seven shall shape share sharp sheet shift shirt shock shoot shops short shows sides sight signs since sites sixth sized skill sleep slept slide small smart smile smoke solid solve sorry sound south space spare speak speed spend spent split spoke sport staff stage stand start state stays steal steel stick still stock stole stone stood store storm story strip stuck study stuff style sugar suite super sweet table taken takes taste taxes teach teeth terms thank their theme there these thick thing think third those three throw tight times tired title today token tonight topic total touch tough tower track trade train treat trend trial tribe trick tried tries truck truly trust truth twice under union unity until upper upset urban usage usual valid value video visit vital voice waste watch water weeks weird wheel where which while white whole whose woman women words works world worry worse worst worth would wound write wrong wrote years young yours
parking packed picked picket ticket pocket locked looked booked hooked cooked worked walked talked tapped turned earned learned wanted waited washed watched wished missed kissed listed lasted tasted tested rested posted hosted ported parted started charted sorted shorted shouted counted mounted planted granted printed pointed painted counting mounting
friend friends family husband wife partner brother sister mother father neighbour neighbours gentleman ladies lady minute minutes second seconds hour moment morning evening afternoon yesterday tomorrow another anything everything something nothing anyone everyone someone nobody somebody problem problems question questions answer answers number numbers reason reasons person people really should without through though thought through during before after because always almost either neither people please thanks nearly finally already around across behind between inside outside towards usually probably actually suddenly recently anymore
`;

function pairs(data: string): [string, string][] {
  return data
    .split(/[|\n]/)
    .filter((pair) => pair.includes('='))
    .map((pair) => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    });
}

/** One word as written to the words it stands for. */
export const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map(
  [...pairs(CONTRACTIONS), ...pairs(MISSPELLINGS)].map(([from, to]) => [from, to.split(' ')] as const),
);

export const CONTRACTED: ReadonlyMap<string, readonly string[]> = new Map(
  pairs(APOSTROPHES).map(([from, to]) => [from, to.split(' ')] as const),
);

export const ORDINARY_WORDS: ReadonlySet<string> = new Set(OWN_WORDS.split(/\s+/).filter(Boolean));

/** Two words that are one name. */
const TWO_WORDS = `let slip=told|any desk=anydesk|team viewer=teamviewer|rust desk=rustdesk|quick assist=quickassist|pass word=password|pass words=passwords
pass code=passcode|nat west=natwest|whats app=whatsapp|micro soft=microsoft|bit coin=bitcoin|pass port=passport|i tunes=itunes|talk talk=talktalk
no one=nobody|police man=policeman|police men=policemen|police woman=policewoman|barclay card=barclaycard`;

export const JOINED: ReadonlyMap<string, string> = new Map(pairs(TWO_WORDS));
