namespace LeadExec.Bench.Scenarios;

/// <summary>Posts of one lead type, with its share of the rate.</summary>
internal sealed record ScenarioPart(string Name, ScenarioTarget Target, double Share);
