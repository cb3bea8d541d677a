using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>A delivery account that passed every gate for one lead, with what it would pay.</summary>
public sealed record Candidate
{
    public required DeliveryAccount Account { get; init; }

    public required Client Client { get; init; }

    public required DeliveryMethod Method { get; init; }

    /// <summary>The price that orders it and the most it may be charged (F-09: the account's price where nothing better is known).</summary>
    public required Money Price { get; init; }

    /// <summary>Set: of this client group, which is the client's, no second client gets the lead (DIST-35).</summary>
    public ClientGroupId? OnePerGroup { get; init; }

    /// <summary>No second delivery at all: the scan is limited to one member of an exclusive group (DIST-37).</summary>
    public bool OnlyOne { get; init; }

    public override string ToString() => $"{Client.Id}/{Account.Id} {Price}";
}
