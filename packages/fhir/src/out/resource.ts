/** A FHIR R4 resource, ready to be written as JSON. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [member: string]: unknown;
}

/** A Bundle of resources about one patient. */
export interface Bundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly timestamp?: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

/** Nobody serves this address: it only makes the references inside a Bundle resolve. */
const BASE = 'https://primum.invalid';

/** A resource in a Bundle. */
export const entryOf = (resource: Resource): Bundle['entry'][number] => ({
  fullUrl: `${BASE}/${resource.resourceType}/${resource.id}`,
  resource,
});

/**
 * A Bundle of resources.
 * @example bundleOf([patient, response], '2026-11-21T10:00:00.000Z').entry.length // 2
 */
export const bundleOf = (resources: readonly Resource[], timestamp?: string): Bundle => ({
  resourceType: 'Bundle',
  type: 'collection',
  ...(timestamp !== undefined && { timestamp }),
  entry: resources.map(entryOf),
});

/** A reference to another resource of the same Bundle. */
export const referenceTo = ({ resourceType, id }: Resource): { readonly reference: string } => ({
  reference: `${resourceType}/${id}`,
});

/** A CodeableConcept with one code of ours. */
export const codedAs = (system: string, code: string, text?: string) => ({
  coding: [{ system, code }],
  ...(text !== undefined && { text }),
});
