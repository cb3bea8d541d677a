using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>A price that is confirmed after delivery and replaces the price of the sale (DELV-84, F-09).</summary>
public sealed record PriceConfirmation
{
    public required AttemptId AttemptId { get; init; }

    /// <summary>The attempt must be this client's; null asks for no client.</summary>
    public ClientId? ClientId { get; init; }

    /// <summary>The attempt must be of this lead; null asks for no lead.</summary>
    public LeadId? LeadId { get; init; }

    /// <summary>Staff change the price (LEAD-32): it may be above what was held, as far as the client's wallet or order has it.</summary>
    public bool ByStaff { get; init; }

    /// <summary>Who replaces the price, "user/7"; the audit says so in the same commit (INV-30h).</summary>
    public required string Actor { get; init; }

    /// <summary>Not below zero.</summary>
    public required Money Price { get; init; }
}
