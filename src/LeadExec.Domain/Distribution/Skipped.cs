using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>Why a delivery account did not get a lead: the first gate it failed, with both sides in words (DIST-55).</summary>
public sealed record Skipped
{
    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required RejectReason Gate { get; init; }

    /// <summary>For the trace only: may name a value of the lead, so it is stored with the lead's data and never logged.</summary>
    public required string Detail { get; init; }

    public static Skipped Of(DeliveryAccount account, RejectReason gate, string detail)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new Skipped { ClientId = account.ClientId, AccountId = account.Id, Gate = gate, Detail = detail };
    }

    public static Skipped Of(Candidate candidate, RejectReason gate, string detail)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Of(candidate.Account, gate, detail);
    }

    public override string ToString() => $"{ClientId}/{AccountId} {Gate}";
}
