using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Grains.Tests.Engine;

namespace LeadExec.Grains.Tests.Pings;

/// <summary>A ping-post campaign at 25.00, and pings and posts for it as short as tests want them.</summary>
internal static class PingSamples
{
    public static Catalog Campaign(Func<PingOptions, PingOptions>? ping = null, Func<Campaign, Campaign>? campaign = null)
    {
        var options = ping is null ? PingOptions.Standard : ping(PingOptions.Standard);
        return SampleCatalog.Create(plain =>
        {
            var changed = plain with { Channel = Channel.PingPost, Price = Money.Round(25m), Ping = options };
            return campaign is null ? changed : campaign(changed);
        });
    }

    public static Task<PingReply> PingAsync(this EngineHost engine, string? state = "AZ", bool test = false, params WireField[] more) =>
        engine.PingAsync(1, state is null ? more : [EngineHost.Field("State", state), .. more], test);

    public static Task<PingReply> PingAsync(this EngineHost engine, int campaign, WireField[] fields, bool test = false)
    {
        var now = engine.Time.GetUtcNow();
        var command = new SubmitPing
        {
            PingId = Guid.CreateVersion7(),
            CampaignId = campaign,
            ReceivedAt = now,
            Deadline = now.AddSeconds(5),
            Fields = [.. fields],
            Test = test,
        };
        return engine.Grains.GetGrain<IPingGrain>(GrainKeys.Ping(command.PingId)).SubmitAsync(command);
    }

    /// <summary>A post along the ping.</summary>
    public static Task<LeadReply> PostAsync(this EngineHost engine, PingReply ping, string phone, string state = "AZ", Func<SubmitLead, SubmitLead>? change = null) =>
        engine.PostAsync(phone, state, command =>
        {
            command = command with { OrderId = ping.OrderId, Test = ping.OrderId is not null && command.Test };
            return change is null ? command : change(command);
        });

    /// <summary>Why the lead was refused; None when it was not.</summary>
    public static async Task<RejectReason> ReasonAsync(this EngineHost engine, LeadReply reply) => (await engine.LoadAsync(reply)).Reason;
}
