using System.Collections.Frozen;
using LeadExec.Domain.Criteria.Functions;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// When each client last bought a lead with the same phone or e-mail (E-60, duplicate with this client). Looked up before matching,
/// so that matching stays pure; clients that are not in it never did.
/// </summary>
public sealed record EarlierSales(FrozenDictionary<ClientId, DateTimeOffset> LastSoldAt)
{
    /// <summary>How far back criteria may ask.</summary>
    public static TimeSpan LongestLookBack { get; } = TimeSpan.FromDays(DuplicateWithThisClient.MostDays);

    public static EarlierSales None { get; } = new(FrozenDictionary<ClientId, DateTimeOffset>.Empty);

    /// <summary>When the client last bought; null when never.</summary>
    public DateTimeOffset? Of(ClientId client) => LastSoldAt.TryGetValue(client, out var at) ? at : null;
}
