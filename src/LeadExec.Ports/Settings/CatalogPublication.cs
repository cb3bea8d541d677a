using LeadExec.Domain.Values;

namespace LeadExec.Ports.Settings;

/// <summary>One published catalog version.</summary>
public sealed record CatalogPublication(CatalogVersion Version, DateTimeOffset PublishedAt, string PublishedBy, int Changes);
