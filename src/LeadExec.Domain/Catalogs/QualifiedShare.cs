namespace LeadExec.Domain.Catalogs;

/// <summary>
/// The largest part of the leads that met the criteria, delivered or not, that may be delivered here (CLNT-20, DIST-48, F-18):
/// own deliveries + 1 &lt;= percent of the qualified leads of the frame, this one included.
/// </summary>
public sealed record QualifiedShare
{
    /// <summary>1 to 100.</summary>
    public required int Percent { get; init; }

    public ShareFrame Frame { get; init; } = ShareFrame.Day;
}
