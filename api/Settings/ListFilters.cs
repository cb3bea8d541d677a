namespace LeadExec.Api.Settings;

/// <summary>Endpoint metadata: further query parameters of a list, each a number.</summary>
internal sealed record ListFilters(IReadOnlyList<string> Names);
