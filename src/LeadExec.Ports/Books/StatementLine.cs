using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>One entry as its party sees it.</summary>
public sealed record StatementLine
{
    /// <summary>Place in the journal; lines of one instant are in its order.</summary>
    public required long Place { get; init; }

    public required DateTimeOffset At { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>What it was written for: the delivery, lead, payment, invoice, payout or adjustment that its kind names.</summary>
    public required Guid Reference { get; init; }

    /// <summary>The account on the other side: <c>revenue</c>, <c>cogs</c>, <c>cash:bank</c>.</summary>
    public required string Counter { get; init; }

    /// <summary>Above zero: to the party's credit.</summary>
    public required Money Amount { get; init; }

    /// <summary>The balance after this line.</summary>
    public required Money Balance { get; init; }

    public LeadId? LeadId { get; init; }

    /// <summary>The order that a sale was on.</summary>
    public OrderId? OrderId { get; init; }
}
