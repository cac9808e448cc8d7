/** The client: everything that the API offers, one small group of methods per resource. Grows with the API; holds no business rule. */
import { Buying } from "./buying.ts";
import { Identity } from "./identity.ts";
import { Person } from "./person.ts";
import { Payouts } from "./payouts.ts";
import { PersonalData } from "./personal-data.ts";
import { Returns } from "./returns.ts";
import { SoldReturns } from "./sold-returns.ts";
import { Statistics } from "./statistics.ts";
import { Storefront } from "./storefront.ts";
import type { TransportOptions } from "./transport.ts";
import { Wishes } from "./wishes.ts";

export class GalleriaClient extends Storefront {
  readonly buying: Buying;
  readonly identity: Identity;
  readonly payouts: Payouts;
  readonly person: Person;
  readonly personalData: PersonalData;
  readonly returns: Returns;
  readonly soldReturns: SoldReturns;
  readonly statistics: Statistics;
  readonly wishes: Wishes;

  constructor(options: TransportOptions = {}) {
    super(options);
    this.buying = new Buying(this.transport);
    this.identity = new Identity(this.transport);
    this.payouts = new Payouts(this.transport);
    this.person = new Person(this.transport);
    this.personalData = new PersonalData(this.transport);
    this.returns = new Returns(this.transport);
    this.soldReturns = new SoldReturns(this.transport);
    this.statistics = new Statistics(this.transport);
    this.wishes = new Wishes(this.transport);
  }
}
