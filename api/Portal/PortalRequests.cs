using LeadExec.Domain.Values;

namespace LeadExec.Api.Portal;

/// <summary>What clients send.</summary>
public static class PortalRequests
{
    /// <summary>The price of a sale from now on.</summary>
    public sealed record ConfirmPrice
    {
        public Money? Price { get; init; }
    }
}
