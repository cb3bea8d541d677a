namespace LeadExec.Ports.Queries;

/// <summary>A delivery that waits for its client's confirmation (E-61). Prints as [lead].</summary>
public sealed record ConfirmationRow
{
    /// <summary>The lead as the client sees it; delivered when it was sent.</summary>
    public required PortalLeadRow Lead { get; init; }

    public required DateTimeOffset Until { get; init; }

    public override string ToString() => "[lead]";
}
