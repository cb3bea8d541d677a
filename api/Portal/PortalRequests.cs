using LeadExec.Domain.Values;

namespace LeadExec.Api.Portal;

/// <summary>What clients send.</summary>
public static class PortalRequests
{
    /// <summary>What stands behind the sign # in an e-mail's link.</summary>
    public sealed record OpenLink
    {
        public required string Token { get; init; }

        public override string ToString() => "[link]";
    }

    /// <summary>The price of a sale from now on.</summary>
    public sealed record ConfirmPrice
    {
        public Money? Price { get; init; }
    }
}
