namespace LeadExec.Ports.Queries;

/// <summary>The figures of one lead type, source, campaign or client in the step that begins at <paramref name="From"/>; read as <see cref="FigureGroup"/> is.</summary>
public sealed record FigureCell(DateTimeOffset From, int? Key, FigureSet Figures);
