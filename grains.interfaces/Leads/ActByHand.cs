using Orleans;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>One thing that staff do with a lead. The same key twice does it once.</summary>
[GenerateSerializer]
[Immutable]
[Alias("act-by-hand")]
public sealed record ActByHand
{
    /// <summary>Made by the caller, one for each deed.</summary>
    [Id(0)] public required Guid Key { get; init; }

    [Id(1)] public required ByHandAction Action { get; init; }

    /// <summary>Until then the caller waits.</summary>
    [Id(2)] public required DateTimeOffset Deadline { get; init; }

    /// <summary>With Send: the delivery account.</summary>
    [Id(3)] public int AccountId { get; init; }

    /// <summary>With Send: another method of the client; null is the account's.</summary>
    [Id(4)] public int? MethodId { get; init; }

    /// <summary>With Send: what the client pays; null is the order's price, else the account's (F-09).</summary>
    [Id(5)] public long? PriceCents { get; init; }

    /// <summary>With Send: booked on the client's first open order that can pay (ORD-33).</summary>
    [Id(6)] public bool OnOrder { get; init; }

    /// <summary>With Send: nothing goes out; the delivery is only recorded as accepted (LEAD-29, LEAD-31).</summary>
    [Id(7)] public bool RecordOnly { get; init; }

    /// <summary>With Resend: the delivery.</summary>
    [Id(8)] public Guid? AttemptId { get; init; }

    /// <summary>With Send: judged as if this delivery were not there, because it is about to be taken back (LEAD-26).</summary>
    [Id(9)] public Guid? Instead { get; init; }

    /// <summary>Only judged; nothing is held or sent.</summary>
    [Id(10)] public bool JudgeOnly { get; init; }
}
