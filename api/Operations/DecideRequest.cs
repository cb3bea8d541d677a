namespace LeadExec.Api.Operations;

/// <summary>How an attempt of unknown outcome really ended.</summary>
internal sealed record DecideRequest
{
    /// <summary>True: the buyer has the lead, which makes it a sale at the held price. False: not delivered; the lead goes on.</summary>
    public required bool Accepted { get; init; }
}
