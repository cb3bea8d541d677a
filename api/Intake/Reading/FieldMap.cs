using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Intake.Reading;

/// <summary>
/// The canonical field map under construction; form, JSON and XML readers all write here, so that they cannot disagree (TH-04).
/// Names are equal in any case and keep the spelling and the place of their first use; repeated names collect their values
/// (decision 3); line ends become LF, as XML has them anyway.
/// </summary>
internal sealed class FieldMap(FieldBudget budget)
{
    private readonly Dictionary<string, Slot> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Slot> slots = [];

    public FieldBudget Budget => budget;

    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>Adds one value; false when a limit is passed or the name already holds sub-fields.</summary>
    public bool AddValue(string name, string value)
    {
        if (!budget.Take(name, value))
        {
            return false;
        }

        var slot = SlotOf(name);
        if (slot.Groups.Count > 0)
        {
            return budget.Fail($"{FieldBudget.Shown(name)} has both a value and sub-fields.");
        }

        slot.Values.Add(OneLineEnd(value));
        return true;
    }

    /// <summary>Notes a name that came with an empty list.</summary>
    public bool AddEmpty(string name)
    {
        if (!budget.TakeName(name))
        {
            return false;
        }

        SlotOf(name);
        return true;
    }

    /// <summary>A new group of sub-fields after those already there; null when a limit is passed.</summary>
    public FieldMap? AddGroup(string name) => GroupAt(name, byName.TryGetValue(name, out var slot) && slot.Groups.Count > 0 ? slot.Groups.Keys.Last() + 1 : 0);

    /// <summary>The group with that number, new or known (E-13); null when a limit is passed or the name already holds a value.</summary>
    public FieldMap? GroupAt(string name, int number)
    {
        if (byName.TryGetValue(name, out var known) && known.Groups.TryGetValue(number, out var group))
        {
            return group;
        }

        if (!budget.TakeName(name))
        {
            return null;
        }

        var slot = SlotOf(name);
        if (slot.Values.Count > 0)
        {
            budget.Fail($"{FieldBudget.Shown(name)} has both a value and sub-fields.");
            return null;
        }

        return slot.Groups[number] = new FieldMap(budget);
    }

    public ImmutableArray<RawField> ToFields() => [.. slots.Select(slot =>
        new RawField(slot.Name, [.. slot.Values], [.. slot.Groups.Values.Select(group => group.ToFields())]))];

    private static string OneLineEnd(string value) =>
        value.Contains('\r', StringComparison.Ordinal) ? value.ReplaceLineEndings("\n") : value;

    private Slot SlotOf(string name)
    {
        if (!byName.TryGetValue(name, out var slot))
        {
            slot = new Slot(name);
            byName.Add(name, slot);
            slots.Add(slot);
        }

        return slot;
    }

    private sealed record Slot(string Name)
    {
        public List<string> Values { get; } = [];

        public SortedList<int, FieldMap> Groups { get; } = [];
    }
}
