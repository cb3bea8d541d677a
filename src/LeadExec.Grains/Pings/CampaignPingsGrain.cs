using LeadExec.Grains.DeliveryAccounts;
using LeadExec.Grains.Interfaces.Pings;
using Orleans;

namespace LeadExec.Grains.Pings;

/// <summary>The minute of one campaign's pings.</summary>
public sealed class CampaignPingsGrain(TimeProvider time) : Grain, ICampaignPingsGrain
{
    private readonly MinuteWindow _minute = new();

    public Task<int?> TakeAsync(int most) => Task.FromResult(_minute.TryCount(most, time.GetUtcNow()) ? null : (int?)_minute.SecondsToWait);
}
