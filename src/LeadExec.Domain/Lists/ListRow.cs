using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Lists;

/// <summary>One row of a distribution list: a canonical value of the list's field and the clients that get its leads, in order.</summary>
public sealed record ListRow(string Value, ImmutableArray<ClientId> Clients)
{
    /// <summary>Longest value in characters.</summary>
    public const int LongestValue = 200;

    /// <summary>Most clients of one value.</summary>
    public const int MostClients = 100;
}
