namespace LeadExec.Domain.Delivery;

/// <summary>Where the time of one exchange went, in whole milliseconds from its start; null where it never got that far.</summary>
public sealed record DeliveryTimings
{
    /// <summary>Name resolved and connected, TLS included; null on a reused connection.</summary>
    public int? ConnectMs { get; init; }

    /// <summary>The last byte of the request was handed to the kernel.</summary>
    public int? SentMs { get; init; }

    /// <summary>Head of the answer arrived.</summary>
    public int? FirstByteMs { get; init; }

    /// <summary>The verdict was reached.</summary>
    public int TotalMs { get; init; }
}
