/** What a verb does: the caller asks; the person gives, pays or acts. */
export type Role = 'ask' | 'give' | 'pay' | 'act';

/**
 * Base, third person, past, participle, ing; further spellings after `|`. A `-` leaves a form out that is more often a
 * noun: in "a scan of my passport" nothing is scanned.
 */
const VERBS: readonly (readonly [Role, string])[] = [
  [
    'ask',
    `ask asks asked asked asking
want wants wanted wanted wanting
need needs needed needed needing
demand demands demanded demanded demanding
request requests requested requested requesting
require requires required required requiring
insist insists insisted insisted insisting
expect expects expected expected expecting
seek seeks sought sought seeking
enquire enquires enquired enquired enquiring
inquire inquires inquired inquired inquiring
pester pesters pestered pestered pestering
quiz quizzes quizzed quizzed quizzing
order orders ordered ordered ordering
instruct instructs instructed instructed instructing
query queries queried queried querying
beg begs begged begged begging`,
  ],
  [
    'give',
    `give|gie gives|gies gave|gied|gev given|gien giving|geein
tell tells told|telt told telling
read reads read|red read reading
send sends sent sent sending
email emails emailed emailed emailing
text texts texted texted texting
share shares shared shared sharing
confirm confirms confirmed confirmed confirming
verify verifies verified verified verifying
type types typed typed typing
enter enters entered entered entering
input inputs inputted inputted inputting
provide provides provided provided providing
hand hands handed handed handing
supply supplies supplied supplied supplying
disclose discloses disclosed disclosed disclosing
divulge divulges divulged divulged divulging
pass passes passed passed passing
fill fills filled filled filling
upload uploads uploaded uploaded uploading
submit submits submitted submitted submitting
show shows showed shown showing
reveal reveals revealed revealed revealing
spell spells spelt|spelled spelt spelling
photograph photographs photographed photographed photographing
whatsapp whatsapps whatsapped whatsapped whatsapping
surrender surrenders surrendered surrendered surrendering
post posts posted posted posting
put puts put put putting
say says said said saying
answer answers answered answered answering
approve approves approved approved approving
authorise authorises authorised authorised authorising
state states stated stated stating
quote quotes quoted quoted quoting
recite recites recited recited reciting
forward forwards forwarded forwarded forwarding
key keys keyed keyed keying
mention mentions mentioned mentioned mentioning
part parts parted parted parting
blurt blurts blurted blurted blurting
dictate dictates dictated dictated dictating
attach attaches attached attached attaching
volunteer volunteers volunteered volunteered volunteering
furnish furnishes furnished furnished furnishing
reel reels reeled reeled reeling
rattle rattles rattled rattled rattling
write writes wrote written writing
- - spilled|spilt spilled spilling
- - listed listed -
- - jotted jotted jotting
- - scanned scanned scanning
- - snapped snapped -
- - pinged pinged pinging
- - screenshotted screenshotted screenshotting
- - copied copied copying
- - completed completed completing
- - updated updated updating
- - signed - signing
- - popped popped popping
- - slipped slipped slipping
- - chucked chucked chucking
- - bunged bunged -
- - tapped tapped tapping
- - punched punched punching
- - messaged messaged messaging
- - repeated repeated repeating
- - relayed relayed relaying
- - held held holding
- - presented presented presenting
- - swapped swapped swapping
finish - finished finished finishing`,
  ],
  [
    'pay',
    `pay pays paid paid paying
settle settles settled settled settling
repay repays repaid repaid repaying
owe owes owed owed owing
wire wires wired wired wiring
cough coughs coughed coughed coughing
fork forks forked forked forking
shell shells shelled shelled shelling
stump stumps stumped stumped stumping
remit remits remitted remitted remitting
- - ponied ponied -
- - splashed splashed splashing
- - invested invested investing
- - venmoed|venmod venmoed -
- - donated donated donating`,
  ],
  [
    'act',
    `press presses pressed pressed pressing
push pushes pushed pushed pushing
hit hits hit hit hitting
ring rings rang rung ringing
call calls called called calling
phone phones phoned phoned phoning
dial dials dialled|dialed dialled dialling
return returns returned returned returning
reply replies replied replied replying
move moves moved moved moving
transfer transfers transferred transferred transferring
shift shifts shifted shifted shifting
buy buys bought bought buying
purchase purchases purchased purchased purchasing
scratch scratches scratched scratched scratching
withdraw withdraws withdrew withdrawn withdrawing
draw draws drew drawn drawing
take takes took taken taking
get gets got got getting
collect collects collected collected collecting
install installs installed installed installing
download|dl downloads downloaded|dled downloaded downloading|dling
let lets let let letting
allow allows allowed allowed allowing
grant grants granted granted granting
open opens opened opened opening
click clicks clicked clicked clicking
log logs logged logged logging
connect connects connected connected connecting
unlock unlocks unlocked unlocked unlocking
feed feeds fed fed feeding
deposit deposits deposited deposited depositing
make makes made made making
lend lends lent lent lending
do does did done doing
leave leaves left left leaving
lose loses lost lost losing
drop drops dropped dropped dropping
bring brings brought brought bringing
come comes came come coming
go goes went gone going
run runs ran run running
set sets set set setting
have has had had having`,
  ],
];

export type Form = 'base' | 'third' | 'past' | 'participle' | 'ing';
const FORMS: readonly Form[] = ['base', 'third', 'past', 'participle', 'ing'];

export interface VerbForm {
  readonly lemma: string;
  readonly role: Role;
  readonly form: Form;
}

/** Every verb form to what it is; a form that is both past and participle is past. */
export const VERB_FORMS: ReadonlyMap<string, VerbForm> = new Map(
  VERBS.flatMap(([role, table]) =>
    table.split('\n').flatMap((line) => {
      const columns = line.trim().split(' ');
      const lemma = columns.find((column) => column !== '-')?.split('|')[0] ?? '';
      return columns
        .flatMap((column, index) =>
          (column === '-' ? [] : column.split('|')).map(
            (word) => [word, { lemma, role, form: FORMS[index] ?? 'base' }] as const,
          ),
        )
        .reverse();
    }),
  ),
);

export const formsOf = (lemma: string): readonly string[] =>
  [...VERB_FORMS].filter(([, verb]) => verb.lemma === lemma).map(([word]) => word);
