namespace LeadExec.Ports.Queries;

/// <summary>The figures of one lead type, source, campaign or client.</summary>
/// <param name="Key">Its number; null is the leads that no client has, in a report by client.</param>
/// <param name="Figures">Received, accepted and rejected are zero in the row of a client: they are no client's.</param>
public sealed record FigureGroup(int? Key, FigureSet Figures);
