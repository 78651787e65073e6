import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../proof/random.ts';
import type { Deed } from '../deeds.ts';
import { Operator } from './operator.ts';
import type { Badge } from './operator.ts';
import type { Person } from './person.ts';
import { intrude, lossIn, play } from './plays.ts';

/** Milliseconds between two messages of the person's at most. */
const SILENCE = 150;

/** One chat as the clients of one process see it: some of its operators, and its person if they are here. */
export class Room {
  private readonly chat: string;
  private readonly origins: readonly string[];
  private readonly random: Random;
  private readonly person: Person | null;
  private readonly operators = new Map<string, Operator>();

  constructor(chat: string, origins: readonly string[], random: Random, person: Person | null) {
    this.chat = chat;
    this.origins = origins;
    this.random = random;
    this.person = person;
  }

  async say(words: readonly string[], deeds: Deed[]): Promise<void> {
    for (const text of words) await this.person?.say(text, deeds);
  }

  /**
   * All claim at once, and whoever gets the chat plays a part; others may try to speak, and the person does.
   * @param eight ids of all who claim, here and in the other processes.
   * @returns whether the person is left with the bot.
   */
  async race(badges: readonly Badge[], eight: readonly string[], deeds: Deed[]): Promise<boolean> {
    const parts = badges.map((badge) => this.takePart(this.seat(badge), eight, deeds));
    const [endings] = await Promise.all([Promise.all(parts), this.chatter(deeds)]);
    return endings.includes(true);
  }

  private async takePart(operator: Operator, eight: readonly string[], deeds: Deed[]): Promise<boolean> {
    const { random } = this;
    const [, resolved] = await Promise.all([
      operator.token > 0 && random.chance(0.5) ? intrude(operator, operator.token, { deeds, random }) : null,
      this.claim(operator, eight, deeds),
    ]);
    return resolved;
  }

  private async claim(operator: Operator, eight: readonly string[], deeds: Deed[]): Promise<boolean> {
    const { random } = this;
    const colleagues = eight.filter((id) => id !== operator.id);
    if (await operator.claim(deeds, lossIn(random))) return play({ operator, colleagues, deeds, random });
    const stolen = Math.max(...[...this.operators.values()].map(({ token }) => token));
    if (stolen > 0 && random.chance(0.3)) await intrude(operator, stolen, { deeds, random });
    return false;
  }

  /** The person speaks into whatever happens. */
  private async chatter(deeds: Deed[]): Promise<void> {
    const { person, random } = this;
    if (person === null) return;
    for (let left = random.next() * 3; left > 0; left -= 1) {
      await delay(random.next() * SILENCE);
      await person.say('repeat', deeds, lossIn(random));
    }
  }

  private seat(badge: Badge): Operator {
    const operator = this.operators.get(badge.id) ?? new Operator(this.origins, this.chat, badge);
    this.operators.set(badge.id, operator);
    return operator;
  }
}
