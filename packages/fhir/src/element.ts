import { InputError, readDate, token } from '@primum/contract';

const R4 = 'give FHIR R4';

const wrong = (place: string, value: unknown, wanted: string): InputError =>
  new InputError(place, `${token(value)} is not ${wanted}; ${R4}.`);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One JSON object of a record together with its place in it. Every reader asks through it, so a wrong shape is refused with
 * its place, and whatever nobody asks for is never looked at. A JSON null counts as absent.
 */
export class Element {
  readonly place: string;
  readonly #value: Readonly<Record<string, unknown>>;

  constructor(value: unknown, place: string) {
    if (!isObject(value)) throw wrong(place, value, 'an object');
    this.place = place;
    this.#value = value;
  }

  /** Whether the element says anything under this name. */
  has(name: string): boolean {
    return this.#get(name) !== undefined;
  }

  /** The object under this name. */
  child(name: string): Element | undefined {
    const value = this.#get(name);
    return value === undefined ? undefined : new Element(value, this.at(name));
  }

  /** The objects listed under this name. */
  list(name: string): readonly Element[] {
    const value = this.#get(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw wrong(this.at(name), value, 'a list');
    return value.map((one, i) => new Element(one, `${this.at(name)}[${i}]`));
  }

  /** The text under this name, without blanks around it; a blank text is none. */
  text(name: string): string | undefined {
    const value = this.#get(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw wrong(this.at(name), value, 'a text');
    return value.trim() === '' ? undefined : value.trim();
  }

  /** True or false under this name. */
  flag(name: string): boolean | undefined {
    const value = this.#get(name);
    if (value === undefined || typeof value === 'boolean') return value;
    throw wrong(this.at(name), value, 'true or false');
  }

  /** The number under this name. */
  number(name: string): number | undefined {
    const value = this.#get(name);
    if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value;
    throw wrong(this.at(name), value, 'a number to read');
  }

  /** The date under this name; a dateTime counts as its date as written. */
  date(name: string): string | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : readDate(text, this.at(name));
  }

  /** The place of what is under this name. */
  at(name: string): string {
    return this.place === '' ? name : `${this.place}.${name}`;
  }

  #get(name: string): unknown {
    return Object.hasOwn(this.#value, name) ? (this.#value[name] ?? undefined) : undefined;
  }
}
