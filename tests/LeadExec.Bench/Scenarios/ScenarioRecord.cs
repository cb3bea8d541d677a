namespace LeadExec.Bench.Scenarios;

/// <summary>What stands in the record of one lead type, since the scenario began; people and those sold twice, of all time.</summary>
internal sealed record ScenarioRecord(long Leads, long Sold, long People, long SoldTwice);
