using LeadExec.Api.Settings;

namespace LeadExec.Api.Distribution;

/// <summary>What a dry run distributes: a stored lead, or a campaign with field values; and settings that are tried on top of those in force.</summary>
public sealed record DryRunBody
{
    /// <summary>A stored lead, as if it came now. It excludes campaign and fields.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>The campaign that a sample lead is posted to.</summary>
    public int? CampaignId { get; init; }

    /// <summary>Values of the sample lead by field name, as a source posts them.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>At most 100 changes of settings to try; they are checked like a save and stored nowhere.</summary>
    public IReadOnlyList<ChangeBody> Changes { get; init; } = [];

    /// <summary>Also with the draft that waits for publication.</summary>
    public bool UseDraft { get; init; }
}
