namespace LeadExec.Ports.Queries;

/// <summary>Totals, the steps that have any lead in order of time, and the groups in no particular order; none when none were asked for.</summary>
public sealed record ReportFigures(FigureSet Total, IReadOnlyList<FigureStep> Steps, IReadOnlyList<FigureGroup> Groups);
