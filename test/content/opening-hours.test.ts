import assert from 'node:assert/strict';
import type { OpeningHours } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { AppError } from '../../src/errors.ts';
import { contentFolder, FILES, optionsFor, removeContentFolders } from './content-folder.ts';
import type { Changes } from './content-folder.ts';

const FORCE = 'tables/forces/county.yaml';
const HOLIDAYS = 'tables/bank-holidays.yaml';

const DESK = `desk:
  hours:
    mon: ['08:00-12:00', '13:00-24:00']
    tue: ['08:00-22:00']
    wed: ['08:00-22:00']
    thu: ['08:00-22:00']
    fri: ['08:00-22:00']
    sat: closed
    sun: closed
  bankHolidays: ['10:00-16:00']
  holidays:
    - { date: 2026-12-25, name: Christmas Day, hours: closed }
`;
const TABLE = `sources: [https://example.org/holidays]
lastVerified: 2026-11-23
days:
  england-and-wales:
    - { date: 2026-12-25, name: Christmas Day }
    - { date: 2026-12-28, name: Boxing Day }
  scotland: [{ date: 2026-11-30, name: St Andrew's Day }]
  northern-ireland: [{ date: 2026-03-17, name: St Patrick's Day }]
`;

const withDesk = (desk = DESK, table: string | null = TABLE): Changes => ({
  [FORCE]: `${FILES[FORCE] ?? ''}${desk}`,
  [HOLIDAYS]: table,
});

const deskOf = (changes: Changes): OpeningHours | undefined =>
  loadContent(optionsFor(contentFolder(changes))).force.desk;

function faultsOf(changes: Changes): readonly string[] {
  try {
    deskOf(changes);
  } catch (error) {
    assert.ok(error instanceof AppError);
    return error.message.split('\n');
  }
  return [];
}

describe('the opening hours of a desk', () => {
  after(removeContentFolders);

  it('are those of each weekday, the days of its own, and the bank holidays of its nation besides', () => {
    const desk = deskOf(withDesk());
    assert.deepEqual(desk?.week.mon, [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '24:00' },
    ]);
    assert.deepEqual(desk.week.sun, []);
    assert.deepEqual(desk.holidays, [
      { date: '2026-12-25', name: 'Christmas Day', hours: [] },
      { date: '2026-12-28', name: 'Boxing Day', hours: [{ from: '10:00', to: '16:00' }] },
    ]);
  });

  it('may be left out, and then no bank holidays are needed', () => {
    assert.equal(deskOf({}), undefined);
  });

  const wrong: readonly (readonly [string, Changes, string])[] = [
    [
      'an hour that no clock has',
      withDesk(DESK.replace('08:00-12:00', '8-12')),
      `${FORCE}: desk.hours.mon.0: is not a stretch of a day; it wants one such as 08:00-22:00`,
    ],
    [
      'a stretch that ends before it begins',
      withDesk(DESK.replace('08:00-12:00', '20:00-02:00')),
      `${FORCE}: desk.hours.mon.0: ends before it begins; past midnight is for the next day`,
    ],
    [
      'stretches that overlap',
      withDesk(DESK.replace('13:00-24:00', '11:00-24:00')),
      `${FORCE}: desk.hours.mon: holds stretches that overlap or are out of order; it wants the earliest first`,
    ],
    [
      'a weekday left out',
      withDesk(DESK.replace('    sat: closed\n', '')),
      `${FORCE}: desk.hours.sat: is missing; it wants a list`,
    ],
    [
      'another word for closed',
      withDesk(DESK.replace('sat: closed', 'sat: shut')),
      `${FORCE}: desk.hours.sat: is text; it wants a list`,
    ],
    [
      'a day named twice',
      withDesk(`${DESK}    - { date: 2026-12-25, name: Again, hours: closed }\n`),
      `${FORCE}: desk.holidays: names a day twice`,
    ],
    [
      'a table of bank holidays that is not there',
      withDesk(DESK, null),
      `${HOLIDAYS}: file: cannot be read; add the file or correct its name`,
    ],
    [
      'a nation without bank holidays',
      withDesk(DESK, TABLE.replace(/ {2}scotland.*\n/u, '')),
      `${HOLIDAYS}: days.scotland: is missing; it wants a list`,
    ],
  ];
  for (const [what, changes, fault] of wrong) {
    it(`refuse ${what}, and say where`, () => {
      assert.deepEqual(faultsOf(changes), [`dialogs/${fault}`]);
    });
  }
});
