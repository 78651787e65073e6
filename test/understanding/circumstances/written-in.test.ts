import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { say } from './wordings.ts';
import { writtenIn } from '../../../src/understanding/circumstances/written-in.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

const language = (facts: Facts): string | null => facts.language;

describe('the language of a message', () => {
  it('is Romanian, Polish, Lithuanian or Welsh, with and without diacritics', () => {
    say(language, 'ro', [
      'nu inteleg engleza',
      'Nu înțeleg engleza, vă rog ajutor',
      'm-a sunat poliția și vrea bani',
      'nu vorbesc engleza',
      'ajutor',
      'Bună ziua, am nevoie de ajutor',
      'a sunat cineva de la politie si a cerut datele mele de la banca',
      'am dat parola',
      'vorbesc romana',
      'nu stiu ce sa fac',
      'ok am sunat la banca',
    ]);
    say(language, 'pl', [
      'nie rozumiem po angielsku',
      'Nie rozumiem, proszę o pomoc',
      'dzwonił do mnie policjant i chciał pieniądze',
      'pomocy',
      'dzień dobry, potrzebuję pomocy',
      'zadzwonila policja i chca numer konta',
      'podalam kod',
      'nie mowie po angielsku',
      'nie wiem co robic',
    ]);
    say(language, 'lt', [
      'as nesuprantu angliskai',
      'Aš nesuprantu angliškai',
      'man skambino policija ir prašė pinigų',
      'pagalba',
      'laba diena, man reikia pagalbos',
      'kazkas skambino is banko',
      'nekalbu angliskai padekite',
    ]);
    say(language, 'cy', [
      'dwi ddim yn siarad saesneg',
      'Dw i ddim yn deall',
      "mae'r heddlu wedi ffonio fi",
      'dwi angen help os gwelwch yn dda',
      'Cymraeg',
      'bore da, mae rhywun wedi ffonio eisiau arian',
      'rhoddais fy rhif cyfrif',
    ]);
  });

  it('is another when it is none of these, in whatever script', () => {
    say(language, 'other', [
      'no hablo ingles, necesito ayuda',
      'me llamaron de la policia y quieren dinero',
      'je ne comprends pas, aidez moi',
      "la police m'a appelé et demande de l'argent",
      'nao falo ingles preciso de ajuda',
      'non parlo inglese ho bisogno di aiuto',
      'nem beszélek angolul, segítség',
      'не разбирам английски',
      'мне позвонили из полиции',
      'мені дзвонили з поліції',
      'δεν καταλαβαίνω αγγλικά',
      'ਮੈਨੂੰ ਅੰਗਰੇਜ਼ੀ ਨਹੀਂ ਆਉਂਦੀ',
      'મને અંગ્રેજી નથી આવડતું',
      'আমি ইংরেজি বুঝি না',
      'مجھے انگریزی نہیں آتی',
      'لا أتكلم الإنجليزية',
      '我不会说英语',
    ]);
  });

  it('is nobody’s guess for English, however broken, nor for names, places and single foreign words', () => {
    say(language, null, [
      'he say he polis want nino i give',
      'man call me say police he want money i no give',
      'please is urgent, man come to my house for take card',
      'i am in Llanfairfechan',
      'Aberystwyth',
      'Jan Kowalski',
      'Maria Popescu',
      'the officer was called Siôn ap Rhys',
      'he said bonjour and asked for my pin',
      'my card was used at Banco de Santander',
      'they rang from Heddlu Gwent',
      'diolch, thanks for the help',
      'pc Nowak from the police',
      'do you speak polish',
      'help',
      'no',
      'si',
      'ok',
      'card',
      'da',
      '',
      'h',
      'hello',
      'bank',
      'police',
      'yes and no',
      '😀😀',
      '12345',
      'mi NI numbr',
      'me mam got a call',
      'pin',
      'not sure',
      'Jose Martinez from the Banco rang me',
      'my son Owain is in Abergavenny',
      'the man from Banco de Madrid sent me una carta',
      'the caller said dzien dobry',
      'Pam',
      'mam',
    ]);
  });

  it('is English in every message of the development sets', () => {
    for (const file of ['understanding-development', 'understanding-varied']) {
      const rows = readFileSync(new URL(`../../../bench/${file}.jsonl`, import.meta.url), 'utf8')
        .split('\n')
        .filter((row) => row !== '');
      const texts = rows.map((row) => (JSON.parse(row) as { text: string }).text);
      assert.deepEqual(
        texts.filter((text) => writtenIn(text) !== null),
        [],
      );
    }
  });
});
