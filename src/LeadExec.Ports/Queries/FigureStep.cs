namespace LeadExec.Ports.Queries;

/// <summary>The figures of one step, which begins at <paramref name="From"/>.</summary>
public sealed record FigureStep(DateTimeOffset From, FigureSet Figures);
