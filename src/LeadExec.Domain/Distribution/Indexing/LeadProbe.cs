using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Places;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>A lead read once in the terms of every slot; all chunks use it.</summary>
internal static class LeadProbe
{
    public static SlotProbe[] Read(MatchRequest request, IndexTables tables)
    {
        var (lead, places) = (request.Lead, request.Catalog.Places);
        var run = new CriteriaRun(lead, MatchContexts.OfAll(request));
        var slots = tables.Slots;
        var probes = new SlotProbe[slots.Length];
        for (var at = 0; at < slots.Length; at++)
        {
            // An expression that could not run meets nothing, as a blank value does.
            var value = tables.ExpressionAt(slots[at].Path) is { } expression ? run.ValueOf(expression) ?? FieldValue.Blank : lead.Value(slots[at].Path);
            probes[at] = slots[at].Kind == SlotKind.Near ? SlotProbe.Of(SpotsOf(value, lead, places)) : Read(slots[at], value, tables);
        }

        return probes;
    }

    // The lead's country decides how its postal code is read.
    private static GeoSpot[] SpotsOf(FieldValue value, Lead lead, IPlaces places)
    {
        if (value.Kind is FieldValueKind.Blank or FieldValueKind.Records)
        {
            return [];
        }

        var country = lead.SystemValue(SystemField.Country) ?? "";
        var spots = new List<GeoSpot>(1);
        foreach (var item in value.Kind == FieldValueKind.List ? value.Items : [value])
        {
            if (places.TryGet(country, item.Canonical, out var point))
            {
                spots.Add(new GeoSpot(point));
            }
        }

        return [.. spots];
    }

    private static SlotProbe Read(SlotKey slot, FieldValue value, IndexTables tables)
    {
        if (slot.Kind is SlotKind.Blank or SlotKind.NotBlank)
        {
            return SlotProbe.Of(value.IsBlank ? ProbeKind.Found : ProbeKind.Nothing);
        }

        return value.Kind switch
        {
            FieldValueKind.Blank or FieldValueKind.Records => SlotProbe.Of(ProbeKind.Nothing),
            FieldValueKind.List => ReadItems(slot, value, tables),
            _ => ReadOne(slot, value, tables),
        };
    }

    // Of several values one that compares is enough.
    private static SlotProbe ReadItems(SlotKey slot, FieldValue list, IndexTables tables)
    {
        var keys = new List<long>(list.Items.Length);
        foreach (var item in list.Items)
        {
            var probe = ReadOne(slot, item, tables);
            if (probe.Kind == ProbeKind.Unclear)
            {
                return probe;
            }

            if (probe.Kind == ProbeKind.Found)
            {
                keys.Add(probe.Key);
            }
        }

        return keys.Count == 0 ? SlotProbe.Of(ProbeKind.Nothing) : new SlotProbe(ProbeKind.Found, keys[0], keys.Count == 1 ? null : [.. keys.Skip(1)]);
    }

    private static SlotProbe ReadOne(SlotKey slot, FieldValue item, IndexTables tables) => slot.Kind switch
    {
        SlotKind.TextIn or SlotKind.TextNotIn => item.Kind is FieldValueKind.Text or FieldValueKind.YesNo
            ? Known(tables.VocabularyOf(slot.Path).Find(item.Canonical))
            : SlotProbe.Of(ProbeKind.Unclear), // a number equals any text that reads as it
        SlotKind.NumberIn or SlotKind.NumberNotIn => ValueComparison.NumberOf(item) is { } number
            ? Known(tables.VocabularyOf(slot.Path).Find(number))
            : SlotProbe.Of(ProbeKind.Nothing),
        SlotKind.Range => ValueComparison.NumberOf(item) is { } number
            ? SlotProbe.Of(RangeKeys.Of(number))
            : SlotProbe.Of(ProbeKind.Unclear), // texts and dates have an order of their own
        SlotKind.Blank or SlotKind.NotBlank or SlotKind.Near => SlotProbe.Of(ProbeKind.Nothing), // read elsewhere
    };

    private static SlotProbe Known(int id) => id < 0 ? SlotProbe.Of(ProbeKind.Nothing) : SlotProbe.Of(id);
}
