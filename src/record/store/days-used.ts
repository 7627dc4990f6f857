/** Which days were of use, and when last. */
export class DaysUsed {
  readonly #days = new Map<number, number>();
  /** Counts transactions. */
  #now: number;
  #from = 1;
  #to = 0;

  constructor(now = 1) {
    this.#now = now;
  }

  /** Notes that days are of use now. */
  use(from: number, to: number): void {
    if (this.#from <= from && to <= this.#to) return;
    for (let day = from; day <= to; day++) this.#days.set(day, this.#now);
    // Most that comes together is of the same days.
    [this.#from, this.#to] = [from, to];
  }

  /** When a day was last of use; 0 if it never was. */
  last(day: number): number {
    return this.#days.get(day) ?? 0;
  }

  has(day: number): boolean {
    return this.#days.has(day);
  }

  /** Lets go of a day that was not of use just now; whether it was not. */
  giveUp(day: number): boolean {
    if (this.last(day) === this.#now) return false;
    this.#days.delete(day);
    return true;
  }

  /** Begins a new time. */
  step(): void {
    this.#now++;
    [this.#from, this.#to] = [1, 0];
  }
}
