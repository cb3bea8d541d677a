using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// A request rendered completely before the attempt is reserved, so that nothing can fail between reserving and sending but
/// the network. Sending it twice sends the same bytes. Holds personal data; prints none.
/// </summary>
public sealed record PreparedDelivery
{
    public required AttemptId AttemptId { get; init; }

    /// <summary>Value of Idempotency-Key.</summary>
    public required string DeliveryId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    public required WebhookSettings Settings { get; init; }

    /// <summary>Absolute address, or one that starts with "[instance_url]" until a token was fetched (DELV-18).</summary>
    public required string Url { get; init; }

    /// <summary><see cref="Url"/> as read once for all leads, where it is the same for all of them; null: it is read from the text.</summary>
    public Uri? FixedAddress { get; init; }

    public ImmutableArray<PreparedHeader> Headers { get; init; } = [];

    /// <summary>Media type of the body; null without one.</summary>
    public string? ContentType { get; init; }

    public ImmutableArray<byte> Body { get; init; } = [];

    public bool Test { get; init; }

    /// <summary>
    /// The request is given up, as not sent, when its last byte was not handed to the kernel before this moment; the answer to one
    /// that was may come later. Null: the budget alone limits it.
    /// </summary>
    public DateTimeOffset? SendBy { get; init; }

    /// <summary>
    /// The verdict carries the exchange (DELV-83). Off for pings, of which a trace is kept only; an answer 401 carries it all the same.
    /// </summary>
    public bool KeepExchange { get; init; } = true;

    public override string ToString() => $"[delivery {AttemptId}]";
}
