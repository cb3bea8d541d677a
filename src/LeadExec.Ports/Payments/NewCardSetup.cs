using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A client, or staff for it, wants to store a card (ORD-34, PORT-10).</summary>
public sealed record NewCardSetup
{
    /// <summary>Made by the caller, so that the return address can name it.</summary>
    public required Guid Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required Uri ReturnUrl { get; init; }

    public required Uri CancelUrl { get; init; }

    public required string Actor { get; init; }
}
