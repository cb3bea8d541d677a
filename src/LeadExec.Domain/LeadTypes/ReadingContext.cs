namespace LeadExec.Domain.LeadTypes;

/// <summary>What reading a value by type depends on: the account's zone and whether Canadian postal codes are accepted (E-09).</summary>
internal readonly record struct ReadingContext(string ZoneId, bool AcceptsCanadianPostalCodes);
