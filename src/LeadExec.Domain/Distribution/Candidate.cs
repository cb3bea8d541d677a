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

    public override string ToString() => $"{Client.Id}/{Account.Id} {Price}";
}
