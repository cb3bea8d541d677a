namespace LeadExec.Ports.Queries;

/// <summary>Totals, and the steps that have any lead, in order of time.</summary>
public sealed record ReportFigures(FigureSet Total, IReadOnlyList<FigureStep> Steps);
