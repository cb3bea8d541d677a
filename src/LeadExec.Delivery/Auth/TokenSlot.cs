using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery.Auth;

/// <summary>State of one method's token; guarded by a lock on itself.</summary>
internal sealed class TokenSlot
{
    public OAuthSettings? Settings { get; set; }

    public Task<TokenGrant>? Current { get; set; }

    /// <summary>The last token that came, so that a buyer's 401 can say which one it means.</summary>
    public string? Token { get; set; }

    public int Generation { get; set; }

    public DateTimeOffset UsableUntil { get; set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset NoRenewalBefore { get; set; } = DateTimeOffset.MinValue;
}
