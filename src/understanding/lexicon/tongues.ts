/**
 * Very common words of other languages, without their diacritics, that are no English word and no name of a place. A
 * message is taken for a language by the share of such words. Keys are ISO 639-1 codes.
 */
export const TONGUES = {
  ro: `nu sunt si ca este pentru mi mie imi iti din sau dar acum cineva mam sunat sunati telefon telefonul politia politie vreau trebuie ajutor ajutati ajutatima inteleg engleza vorbesc romana
    romaneste bani banii banca bancii contul cont card cerut zis spus dat trimis ceva ce cum unde cand foarte va rog multumesc buna ziua nevoie am ati fost mea meu ma lui ei lor asta acesta aceasta
    numarul parola datele nimic astazi ieri politist politistul inca scuze salut fara daca aici casa mama tata fiica fiul sotul sotia pot stiu fac sa poate plateasca platit platesc`,
  pl: `nie jest czy sie mnie moj moja moje mi prosze pomocy pomoc policja policji policjant policjanta zadzwonil zadzwonila zadzwonili dzwonil dzwonila dzwonia dzwoni rozumiem angielsku angielski mowie mowi
    mowic polski polsku pieniadze pieniedzy bank banku konto konta numer numeru haslo jak co bardzo dziekuje dzien dobry chce chca chcial chciala powiedzial powiedziala ktos teraz podalem podalam dalem dalam
    wyslalem wyslalam zaplacilem zaplacilam jestem mam byl byla bylo przez ale tylko juz moze dlaczego karty karte karta kod mama tata ze ich go jego od dla tego tej ten wczoraj dzis wiem robic gdzie kiedy potrzebuje`,
  lt: `nesuprantu suprantu angliskai angliskai lietuviskai kalbu kalbeti lietuviu anglu policija policijos policininkas skambino paskambino skambina pagalba pagalbos padekite prasau aciu laba diena labas yra buvo
    bet kad kaip kas kur kada mano man ar ne taip jie jis ji as esu noriu nori norejo pinigai pinigu pinigus banko bankas saskaita saskaitos saskaitu kortele korteles numeri numeris slaptazodi slaptazodis kodas koda
    pasake sake daviau daviau sumokejau pervedziau dabar vakar siandien kazkas labai reikia nezinau zinau galite kalbate telefono telefonu prase paprase praso ir is i`,
  cy: `dwi ddim yn mae nid oes wedi fy eich eu gan gyda rhywun heddlu heddlua ffonio ffoniodd ffonion galwad siarad saesneg cymraeg gymraeg deall arian banc cyfrif rhif rhoi rhoddais cerdyn angen eisiau isio help
    helpwch plis os gwelwch diolch bore da prynhawn nos sut beth pwy ble pryd pam roedd oedd bod yw ydy ydw rwy rwyn dw nhw hi ni chi fi mam dad fe fo fod am ar yr y wnes nes nawr rwan heddiw ddoe gofyn gofynnodd dweud
    wrth ond hefyd iawn cael dyn menyw bygwth byw yng ydyn i o`,
} as const;

/** Latin-script languages without a safe core of their own; every other script counts as such. */
export const OTHER_TONGUES: readonly string[] = [
  `no se que por favor ayuda policia llamaron llamo llamado alguien quiere quieren dinero cuenta banco hablo espanol ingles entiendo necesito tengo mi numero contrasena gracias hola buenos dias pero muy como estoy
    esta dijo dijeron di pague ellos mas para con una el los las robaron robado ahora ayer hombre tarjeta senor`,
  `je ne pas suis est sont nous vous ils elle moi mon ma mes aide aidez secours appele appeler quelqu quelqun police argent compte banque parle francais anglais comprends besoin bonjour bonsoir mais tres comment
    avec pour dans les des une ont demande donne mot passe numero plait sil ai dit maintenant hier carte monsieur`,
  `nao eu sou estou voce ele ela meu minha por favor ajuda ajude policia ligou ligaram alguem quer querem dinheiro conta banco falo portugues ingles entendo preciso tenho numero senha obrigado obrigada ola bom dia mas
    muito como disse disseram dei paguei uma com para agora ontem cartao senhor`,
  `non sono mi ha hanno chiamato qualcuno polizia aiuto vuole vogliono soldi conto banca parlo italiano inglese capisco bisogno ho il mio mia numero grazie buongiorno ma molto come detto dato pagato loro per con
    una che della adesso ieri carta signore favore`,
  `nem vagyok van volt hogy egy az engem segitseg segitsenek rendorseg hivott felhivott valaki penz penzt bankszamla szamla beszelek magyarul angolul ertem kell kerem koszonom jo napot szia de nagyon hogyan mondta
    adtam fizettem telefon szamot most tegnap kartya es azt mert nekem`,
  `ich nicht bin ist sind wir sie hat haben mich mir mein meine hilfe bitte polizei angerufen jemand geld konto verstehe spreche deutsch englisch danke guten tag aber sehr wie gesagt gegeben bezahlt und der das ein eine
    jetzt gestern karte`,
  `ben degil var yok bir beni bana yardim lutfen polis aradi biri para hesap hesabi banka anlamiyorum konusmuyorum turkce ingilizce tesekkur merhaba ama cok nasil dedi verdim odedim istiyor istediler simdi dun icin ve kart`,
];

/** Words that only English uses so often: a message with more of these than of another language is in English. */
export const ENGLISH =
  'mam bet man son most come die pot ten jest card beth pam ben jo elle ela dad hi as go do van per con mot pan list dun tart code polis dice pile mia pana carte mama tata bank telefon fel bod var the and to of a in is it my he she they i you was for on that have has had not me we this with at what do did from are be but said told asked gave who call called rang phone police bank number how can will would them him her their please help money when if there his our am no yes dont its im so wanted want wants been just or an as by up out about were your sent got get does day today account card pay paid pin name date need know think sure much many why which where then now back here very after before over again going make made take took see saw say says some someone any all more other people man woman came send give real genuine scam fraud hello thanks thank sorry okay like just rung ringing ask text email message letter house home live lives son wife husband brother sister said officer';
