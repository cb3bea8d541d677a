import { expectTypeOf, test } from 'vitest';
import type { components } from './schema.d.ts';
import type * as t from './types.ts';

type Schemas = components['schemas'];

// The types that the front ends use are checked against the document by the compiler (npm run typecheck).
test('the types written by hand fit the document', () => {
  expectTypeOf<keyof Schemas>().not.toBeNever();
  expectTypeOf<Schemas['LeadItem']['distribution']>().toEqualTypeOf<t.Distribution>();
  expectTypeOf<Schemas['LeadItem']['validity']>().toEqualTypeOf<t.Validity>();
  expectTypeOf<Schemas['Delivery']['state']>().toEqualTypeOf<t.AttemptState>();
  expectTypeOf<keyof Schemas['LeadItem']>().toEqualTypeOf<keyof t.LeadItem>();
  expectTypeOf<NonNullable<Schemas['Search']['sort']>>().toEqualTypeOf<t.LeadOrder>();
  expectTypeOf<keyof Schemas['LeadDetails']>().toEqualTypeOf<keyof t.LeadDetails>();
  expectTypeOf<keyof Schemas['Delivery']>().toEqualTypeOf<keyof t.Delivery>();
  expectTypeOf<keyof Schemas['TraceStep']>().toEqualTypeOf<keyof t.TraceStep>();
  expectTypeOf<keyof Schemas['Exchange']>().toEqualTypeOf<keyof t.Exchange>();
  expectTypeOf<keyof Schemas['InsertRequest']>().toEqualTypeOf<keyof t.InsertRequest>();
  expectTypeOf<keyof Schemas['RefusedPost']>().toEqualTypeOf<keyof t.RefusedPost>();
  expectTypeOf<keyof Schemas['LeadReport']>().toEqualTypeOf<keyof t.LeadReport>();
  expectTypeOf<keyof Schemas['FiguresOfGroup']>().toEqualTypeOf<keyof t.FiguresOfGroup>();
  expectTypeOf<Schemas['ReportStep']>().toEqualTypeOf<t.ReportStep>();
  expectTypeOf<keyof Schemas['PortalLeadDetails']>().toEqualTypeOf<keyof t.PortalLeadDetails>();
});
