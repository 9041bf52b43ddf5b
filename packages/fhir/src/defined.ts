type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * The object without the members that are undefined.
 * @example defined({ a: 1, b: undefined }) // { a: 1 }
 */
export function defined<T extends object>(value: T): Filled<T>;
export function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
