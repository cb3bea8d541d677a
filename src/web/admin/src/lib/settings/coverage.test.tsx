import { readFileSync } from 'node:fs';
import { account, api, type SettingBodies, type SettingKind, settings } from '@leadexec/api-client';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { AccountForm } from '../../features/accounts/account-form.tsx';
import { CampaignForm } from '../../features/campaigns/campaign-form.tsx';
import { ClientForm } from '../../features/clients/client-form.tsx';
import { ClientGroupForm } from '../../features/groups/client-group-form.tsx';
import { DeliveryGroupForm } from '../../features/groups/delivery-group-form.tsx';
import { ExclusiveGroupForm } from '../../features/groups/exclusive-group-form.tsx';
import { LeadTypeForm } from '../../features/lead-types/lead-type-form.tsx';
import { ListForm } from '../../features/lists/list-form.tsx';
import { MethodForm } from '../../features/methods/method-form.tsx';
import { SourceForm } from '../../features/sources/source-form.tsx';

// Every value that a form reads while it is drawn is written down, also those of rows, whose cells read members directly.
const seen = new Set<string>();
vi.mock('./json.ts', async (original) => {
  const real = await original<typeof import('./json.ts')>();
  return {
    ...real,
    valueAt: (root: never, pointer: string) => {
      seen.add(plain(pointer));
      return watched(real.valueAt(root, pointer), pointer);
    },
  };
});

const plain = (pointer: string) => pointer.replaceAll(/\/\d+(?=\/|$)/g, '/0');

function watched(value: unknown, pointer: string): never {
  return (
    typeof value === 'object' && value !== null
      ? new Proxy(value, {
          get: (target, name) => {
            const found = Reflect.get(target, name);
            if (typeof name !== 'string' || typeof found === 'function' || name === 'length') {
              return found;
            }
            seen.add(plain(`${pointer}/${name}`));
            return watched(found, `${pointer}/${name}`);
          },
        })
      : value
  ) as never;
}

interface Schema {
  $ref?: string;
  oneOf?: Schema[];
  type?: string | string[];
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

const document = JSON.parse(readFileSync('../../api/openapi/openapi.json', 'utf8')) as {
  components: { schemas: Record<string, Schema> };
};
const own = ['/id', '/version', '/archived', '/changedAt', '/changedBy'];
// Shown as a whole by a part of its own.
const whole = /^(CriteriaNode|Secret|LeadField)$/;

/** A body with every member that the document has, and the places of all of them. */
function full(schema: Schema, at: string, places: string[]): unknown {
  const name = schema.$ref?.split('/').at(-1);
  const [choice] = schema.oneOf?.filter((one) => one.type !== 'null') ?? [];
  if (choice) {
    return full(choice, at, places);
  }
  if (name !== undefined) {
    // The fields of a group are edited as those of the lead type are, by the same part of the form.
    if (whole.test(name) && !(name === 'LeadField' && !at.includes('/children'))) {
      places.push(name === 'LeadField' ? `${at}/name` : at);
      return name === 'Secret' ? { set: true } : name === 'LeadField' ? { name: 'x' } : { all: [] };
    }
    return full(document.components.schemas[name] ?? {}, at, places);
  }
  const type = [schema.type ?? 'string'].flat().find((one) => one !== 'null');
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([member, part]) => [member, full(part, `${at}/${member}`, places)]),
    );
  }
  if (type === 'array') {
    return [full(schema.items ?? { type: 'integer' }, `${at}/0`, places)];
  }
  places.push(at);
  return schema.enum ? schema.enum[0] : ({ integer: 1, number: 1, boolean: true, object: {} }[type ?? ''] ?? 'a');
}

function set(body: Record<string, unknown>, pointer: string, value: unknown): void {
  const names = pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  const target = names.reduce<Record<string, unknown>>((found, name) => found[name] as Record<string, unknown>, body);
  target[last] = value;
}

type Variant = Record<string, unknown>;
interface Case<K extends SettingKind> {
  schema: string;
  kind: K;
  form: (body: SettingBodies[K]) => React.ReactNode;
  /** What has to be chosen so that everything is shown in one of them. */
  variants: Variant[];
  /** Not set by this form, with the reason. */
  elsewhere?: Record<string, string>;
}

const auth = ['/webhook', '/ping'];
const methodVariant = (type: string, kind: string, source: string, more: Variant): Variant => ({
  '/type': type,
  ...Object.fromEntries(
    auth.flatMap((path) => [
      [`${path}/authentication/kind`, kind],
      [`${path}/mappings/0/source`, source],
    ]),
  ),
  ...more,
});
const one = <K extends SettingKind>(what: Case<K>) => what as unknown as Case<SettingKind>;
const cases = [
  one({
    schema: 'CampaignBody',
    kind: 'campaigns',
    form: (body) => <CampaignForm campaign={body} />,
    variants: [{ '/channel': 'pingPost' }],
  }),
  one({
    schema: 'DeliveryAccountBody',
    kind: 'delivery-accounts',
    form: (body) => <AccountForm account={body} />,
    variants: [{ '/kind': 'urlRedirect' }],
  }),
  one({
    schema: 'ClientBody',
    kind: 'clients',
    form: (body) => <ClientForm client={body} />,
    variants: [{ '/orderOffers/0/type': 'leadQuantity' }, { '/orderOffers/0/type': 'dollarAmount' }],
  }),
  one({
    schema: 'DeliveryMethodBody',
    kind: 'delivery-methods',
    form: (body) => <MethodForm method={body} />,
    variants: [
      methodVariant('webhook', 'basic', 'leadField', { '/webhook/response/pingDuringSort': true }),
      methodVariant('pingPost', 'bearer', 'static', {}),
      methodVariant('pingPost', 'oAuth2', 'special', {}),
      methodVariant('pingPost', 'basic', 'expression', {
        '/webhook/headers/0/secretValue': null,
        '/ping/headers/0/secretValue': null,
      }),
      methodVariant('pingPost', 'none', 'leadField', {}),
    ],
    elsewhere: {
      '/ping/response/pingDuringSort': 'a ping is always one',
      ...Object.fromEntries(
        auth.flatMap((path) =>
          ['refusal', 'price', 'reference', 'redirectUrl', 'pricesByCount/0'].map((rule) => [
            `${path}/response/${rule}/expected`,
            'only the sign of success is compared',
          ]),
        ),
      ),
    },
  }),
  one({
    schema: 'LeadSourceBody',
    kind: 'lead-sources',
    form: (body) => <SourceForm source={body} />,
    variants: [{}],
    elsewhere: { '/accessKeys/0': 'made and revoked at once, not saved with the form' },
  }),
  one({
    schema: 'LeadTypeBody',
    kind: 'lead-types',
    form: (body) => <LeadTypeForm leadType={body} />,
    variants: [
      { '/fields/0/kind': 'dropDown', '/fields/0/validation/rule': 'numericRange', '/fields/0/characters/set': 'denyList' },
      { '/fields/0/kind': 'calculated', '/fields/0/validation/rule': 'dateRange' },
      { '/fields/0/kind': 'subFields', '/fields/0/validation/rule': 'pattern' },
    ],
  }),
  one({
    schema: 'DeliveryGroupBody',
    kind: 'delivery-groups',
    form: (body) => <DeliveryGroupForm group={body} />,
    variants: [{}],
  }),
  one({ schema: 'ClientGroupBody', kind: 'client-groups', form: (body) => <ClientGroupForm group={body} />, variants: [{}] }),
  one({
    schema: 'ExclusiveGroupBody',
    kind: 'exclusive-groups',
    form: (body) => <ExclusiveGroupForm group={body} />,
    variants: [{}],
  }),
  one({ schema: 'DistributionListBody', kind: 'distribution-lists', form: (body) => <ListForm list={body} />, variants: [{}] }),
];

beforeEach(() => {
  seen.clear();
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockImplementation((async (kind: string) => ({
    items: kind === 'delivery-methods' ? [{ id: 1, description: 'M', clientId: 1, leadTypeId: directory.leadTypes[0]?.id }] : [],
    next: null,
  })) as never);
  vi.spyOn(account, 'get').mockResolvedValue({ body: { companyName: 'A' }, tag: '"1"' } as never);
});
afterEach(() => vi.restoreAllMocks());

test.each(cases)('every member of $schema has its place in the form', async ({ schema, form, variants, elsewhere }) => {
  const places: string[] = [];
  const bodies = variants.map((variant) => {
    const body = full({ $ref: `#/components/schemas/${schema}` }, '', places) as Record<string, unknown>;
    const leadTypeId = directory.leadTypes[0]?.id;
    const chosen = { ...variant, '/id': 7, '/version': 1, ...('leadTypeId' in body ? { '/leadTypeId': leadTypeId } : {}) };
    for (const [pointer, value] of Object.entries(chosen)) {
      set(body, pointer, value);
    }
    return body;
  });
  const shown = (place: string) => seen.has(place) || [...seen].some((one) => one.startsWith(`${place}/`));
  const missing = () =>
    [...new Set(places.map(plain))].filter(
      (place) => !shown(place) && !own.includes(place) && !Object.keys(elsewhere ?? {}).includes(place),
    );
  for (const [at, body] of bodies.entries()) {
    const { unmount } = renderRouted(form(body as never));
    await screen.findByRole('button', { name: 'Save' });
    if (at === bodies.length - 1) {
      // What hangs on lists that are read first comes a moment later.
      await waitFor(() => expect(missing()).toEqual([]), { timeout: 30_000 });
    }
    unmount();
  }
});
