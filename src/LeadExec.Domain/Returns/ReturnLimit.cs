namespace LeadExec.Domain.Returns;

/// <summary>A highest percent of returns, of an order or of a delivery account in the month of the delivery (E-80, RET-07).</summary>
/// <param name="Percent">0 to 100; null is no limit.</param>
/// <param name="Base">Leads ordered or received, returned ones included.</param>
/// <param name="Counted">Pending and approved returns so far, without the one that is asked for.</param>
public sealed record ReturnLimit(int? Percent, int Base, int Counted)
{
    public static ReturnLimit None { get; } = new(null, 0, 0);

    /// <summary>F-11: returns allowed in all; null is no limit.</summary>
    public int? Allowed => Percent is { } percent ? (int)((long)percent * Base / 100) : null;

    /// <summary>F-12: whether one more may be asked for.</summary>
    public bool HasRoom => Allowed is not { } allowed || Counted < allowed;
}
