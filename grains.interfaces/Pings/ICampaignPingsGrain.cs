using Orleans;

namespace LeadExec.Grains.Interfaces.Pings;

/// <summary>
/// Counts the pings of one campaign, which is one source's, for all processes together (TH-08). Key: "campaign-pings/" + number.
/// In memory only: when its host dies, up to one more minute's worth of pings is let through.
/// </summary>
[Alias("campaign-pings")]
public interface ICampaignPingsGrain : IGrainWithStringKey
{
    /// <summary>Counts one more ping unless <paramref name="most"/> came within a minute. Null when it was counted, else the whole seconds until the next one can be.</summary>
    [Alias("campaign-pings.take")]
    Task<int?> TakeAsync(int most);
}
