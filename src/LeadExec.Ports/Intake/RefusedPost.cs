using LeadExec.Domain.Values;

namespace LeadExec.Ports.Intake;

/// <summary>
/// Trace of a post that was refused before it became a lead (E-20, RCV-08, D-55): when, from where, which ids, why. Holds no consumer
/// data: ids only when they are numbers, and no text of the post.
/// </summary>
public sealed record RefusedPost
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Address of the poster; null when unknown.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>Which door: "v1", "v2".</summary>
    public required string Receiver { get; init; }

    /// <summary>As posted, when it was a number; it need not exist.</summary>
    public int? LeadTypeId { get; init; }

    public int? LeadSourceId { get; init; }

    public int? CampaignId { get; init; }

    public required RejectReason Reason { get; init; }

    /// <summary>Our own words.</summary>
    public string? Detail { get; init; }

    /// <summary>Finds the request in logs and traces.</summary>
    public string? TraceId { get; init; }

    public override string ToString() => $"[refused post {Reason}]";
}
