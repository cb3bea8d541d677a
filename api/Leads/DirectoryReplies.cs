namespace LeadExec.Api.Leads;

/// <summary>Answer of GET /api/v1/directory.</summary>
public static class DirectoryReplies
{
    public sealed record Directory
    {
        public required AccountNames Account { get; init; }

        public required IReadOnlyList<LeadTypeNames> LeadTypes { get; init; }

        public required IReadOnlyList<Named> LeadSources { get; init; }

        public required IReadOnlyList<CampaignName> Campaigns { get; init; }

        public required IReadOnlyList<Named> Clients { get; init; }
    }

    /// <summary>The zone in which days begin, and the one currency.</summary>
    public sealed record AccountNames(string CompanyName, string ZoneId, string Currency);

    public sealed record Named(int Id, string Name);

    public sealed record CampaignName(int Id, string Name, int LeadTypeId, int LeadSourceId);

    public sealed record LeadTypeNames(int Id, string Name, IReadOnlyList<FieldNames> Fields);

    public sealed record FieldNames(string Name, string Label, string Kind, IReadOnlyList<string> Options);
}
