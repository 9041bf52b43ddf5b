/** Concepts that a client is asked about together. `after`: by concept, those of which a yes makes it a question at all. */
export interface Topic {
  readonly id: string;
  readonly asks: readonly string[];
  readonly after: Readonly<Record<string, readonly string[]>>;
}

/** The words of a topic; `options` by concept, for whoever answered yes. */
export interface TopicTexts {
  readonly caption: string;
  readonly ask: string;
  readonly why: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What clients are asked, topic by topic, in this order. */
export interface Intake {
  readonly topics: readonly Topic[];
  /** By language, then by topic. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, TopicTexts>>>>;
}
