using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;
using LeadExec.Grains.Pings;
using LeadExec.Ports.Delivery;

namespace LeadExec.Grains.Tests.Pings;

/// <summary>Buyers in virtual time, one per delivery account, with permits; both keep the promises of the real ones, and write down what they saw.</summary>
internal sealed class VirtualBuyers(TimeProvider time) : IDeliveryTransport, IPingPermits
{
    private readonly Dictionary<int, Script> _scripts = [];
    private readonly Dictionary<AttemptId, int> _accounts = [];

    /// <summary>When the last byte of each request went out.</summary>
    public List<(int Account, DateTimeOffset At)> Sent { get; } = [];

    public List<DeliveryOrder> Orders { get; } = [];

    public List<(int Account, PingEnd End)> Ends { get; } = [];

    /// <summary>Permits that were given, and how each came back first.</summary>
    public Dictionary<Guid, AttemptState?> Permits { get; } = [];

    public void Set(int account, Script script) => _scripts[account] = script;

    public Decision<PreparedDelivery> Prepare(DeliveryOrder order)
    {
        Orders.Add(order);
        _accounts[order.AttemptId] = order.DeliveryAccount.Id.Value;
        return Of(order.DeliveryAccount.Id.Value).Unbuildable
            ? Decision<PreparedDelivery>.Refuse(RejectReason.RequestNotBuilt, "Scripted.")
            : Decision<PreparedDelivery>.Accept(new PreparedDelivery
            {
                AttemptId = order.AttemptId,
                DeliveryId = order.EffectiveDeliveryId,
                MethodId = order.Method.Id,
                Settings = order.Method.Webhook!,
                Url = order.Method.Webhook!.ProductionUrl,
            });
    }

    public async Task<DeliveryVerdict> SendAsync(PreparedDelivery delivery, TimeSpan budget, CancellationToken cancellationToken)
    {
        var account = _accounts[delivery.AttemptId];
        var script = Of(account);
        var connected = time.GetUtcNow() + script.Connect;
        if (script.Connect > budget || connected > delivery.SendBy)
        {
            await Task.Delay((delivery.SendBy ?? connected) - time.GetUtcNow(), time, cancellationToken);
            return new DeliveryVerdict { State = AttemptState.NotSent, Reason = RejectReason.BuyerTimeout };
        }

        await Task.Delay(script.Connect, time, cancellationToken);
        Sent.Add((account, time.GetUtcNow()));
        var limit = TimeSpan.FromSeconds(delivery.Settings.TimeoutSeconds);
        limit = (budget < limit ? budget : limit) - script.Connect;
        if (script.Answer is not { } answer || answer > limit)
        {
            await Task.Delay(limit, time, cancellationToken);
            return new DeliveryVerdict { State = AttemptState.Unknown, Reason = RejectReason.BuyerTimeout };
        }

        await Task.Delay(answer, time, cancellationToken);
        return script.Verdict;
    }

    public async Task<RejectReason> AcquireAsync(Candidate candidate, BidId bid, int leaseMs)
    {
        var script = Of(candidate.Account.Id.Value);
        await Task.Delay(script.Permit, time);
        if (script.Refusal == RejectReason.None)
        {
            Permits.Add(bid.Value, null);
        }

        return script.Refusal;
    }

    public Task ReturnAsync(Candidate candidate, ReturnPermit command)
    {
        if (Permits.TryGetValue(command.AttemptId, out var before) && before is null)
        {
            Permits[command.AttemptId] = command.Outcome;
        }

        if (command.Ping is { } end)
        {
            Ends.Add((candidate.Account.Id.Value, end));
        }

        return Task.CompletedTask;
    }

    private Script Of(int account) => _scripts.GetValueOrDefault(account, new Script());

    /// <summary>What one buyer does. Without an answer it hangs.</summary>
    internal sealed record Script
    {
        public TimeSpan Permit { get; init; }

        public RejectReason Refusal { get; init; }

        public bool Unbuildable { get; init; }

        public TimeSpan Connect { get; init; }

        public TimeSpan? Answer { get; init; } = TimeSpan.Zero;

        public DeliveryVerdict Verdict { get; init; } = new() { State = AttemptState.Accepted, Price = 10m };

        public static Script Bids(decimal price, int afterMs = 0) =>
            new() { Answer = TimeSpan.FromMilliseconds(afterMs), Verdict = new DeliveryVerdict { State = AttemptState.Accepted, Price = price, Reference = $"ref-{price}" } };

        public static Script Hangs => new() { Answer = null };
    }
}
