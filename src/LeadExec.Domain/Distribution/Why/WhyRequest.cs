using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>What is known of a lead's distribution, and whom the question is about.</summary>
public sealed record WhyRequest
{
    /// <summary>Catalog that was in force, lead, and the moment of its scan.</summary>
    public required HookRequest Scan { get; init; }

    /// <summary>What attempts and the process log say.</summary>
    public required WhyRecord Record { get; init; }

    /// <summary>What is taken of caps now; null when it was not looked up.</summary>
    public WhyCaps? Caps { get; init; }

    /// <summary>Only this client; null asks about all.</summary>
    public ClientId? Client { get; init; }

    /// <summary>Only this delivery account; null asks about all.</summary>
    public DeliveryAccountId? Account { get; init; }

    /// <summary>Delivery accounts to leave out, in creation order, for pages.</summary>
    public int Skip { get; init; }

    /// <summary>Most findings.</summary>
    public int Limit { get; init; } = 50;
}
