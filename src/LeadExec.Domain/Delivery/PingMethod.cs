using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Delivery;

/// <summary>How a delivery account is pinged.</summary>
public sealed record PingMethod
{
    /// <summary>The method that holds the ping's settings; names it in traces and opens its secrets.</summary>
    public required DeliveryMethodId MethodId { get; init; }

    /// <summary>As it is to be rendered and sent: a webhook whose settings are the ping's.</summary>
    public required DeliveryMethod Method { get; init; }
}
