using System.Collections.Frozen;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Lists;

/// <summary>The tables of all lists.</summary>
public sealed record ListRows(FrozenDictionary<DistributionListId, ListTable> Tables)
{
    public static ListRows Empty { get; } = new(FrozenDictionary<DistributionListId, ListTable>.Empty);

    private static readonly ListTable None = ListTable.Of(0, []);

    /// <summary>The table of a list; an empty one when nothing was ever imported.</summary>
    public ListTable Of(DistributionListId list) => Tables.GetValueOrDefault(list, None);
}
