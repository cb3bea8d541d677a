using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Ports.Leads;
using LeadExec.Simulation.Tests.Plans;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Classic mistakes, each with the rules of which one must be seen broken.</summary>
internal static class PlantedBugs
{
    public static ImmutableArray<(PlantedBug Bug, ImmutableArray<string> Rules)> All { get; } =
    [
        (new PlantedBug("answer before commit") { Journal = (journal, actor) => new EarlyAnswers(journal, actor) }, ["INV-01", "INV-05"]),
        (new PlantedBug("resend after time-out") { Transport = transport => new Resending(transport, verdict => verdict.State == AttemptState.Unknown) }, ["INV-26"]),
        (new PlantedBug("failure retried on two layers") { Transport = transport => new Resending(transport, verdict => verdict.State == AttemptState.Failed) }, ["INV-26"]),
        (new PlantedBug("time-out taken for a failure") { Transport = transport => new ChangedVerdicts(transport, TimeOutIsFailure) }, ["INV-26"]),
        (new PlantedBug("orphans taken for not sent") { Recovery = (store, setting) => new OrphansNotSent(store, setting) }, ["INV-26"]),
        (new PlantedBug("caps checked in memory only") { Journal = (journal, _) => new ChangedCommits(journal, WithoutCaps) }, ["INV-06", "INV-07"]),
        (new PlantedBug("wallet not held") { Journal = (journal, _) => new ChangedCommits(journal, WithoutWallet) }, ["INV-05"]),
        (new PlantedBug("no duplicate claim") { Journal = (journal, _) => new ChangedCommits(journal, WithoutClaim) }, ["INV-25"]),
        (new PlantedBug("idempotency key not stored") { Journal = (journal, _) => new ChangedCommits(journal, WithoutKey) }, ["INV-02", "INV-03"]),
        (new PlantedBug("exclusive sold like shared") { Journal = (journal, _) => new ChangedCommits(journal, Shared) }, ["INV-11"]),
        (new PlantedBug("hold placed after the send") { Journal = (journal, actor) => new LateHolds(journal, actor) }, ["INV-05"]),
        (new PlantedBug("lead forgotten between two buyers") { Journal = (journal, _) => new ForgottenEnds(journal) }, ["INV-04"]),
        (new PlantedBug("leads of dead processes not taken over") { Recovery = (store, _) => new IdleRecovery(store) { TakesOver = false }, Plan = Deadly }, ["INV-04"]),
        (new PlantedBug("due leads not looked for") { Recovery = (store, _) => new IdleRecovery(store) { TakesDue = false } }, ["INV-04"]),
        (new PlantedBug("orphaned sends not marked") { Recovery = (store, _) => new IdleRecovery(store) { MarksOrphans = false }, Plan = Deadly }, ["INV-04", "INV-05", "INV-26"]),
        (new PlantedBug("answer not stored with its sale") { Journal = (journal, _) => new ChangedCommits(journal, WithoutAnswer) }, ["INV-01", "INV-03"]),
        (new PlantedBug("campaign cap checked in memory only") { Journal = (journal, _) => new ChangedCommits(journal, WithoutCampaignCaps) }, ["INV-09"]),
        (new PlantedBug("acceptance taken for a rejection") { Transport = transport => new ChangedVerdicts(transport, AcceptanceIsRejection) }, ["INV-26"]),
        (new PlantedBug("order not drawn") { Journal = (journal, _) => new ChangedCommits(journal, WithoutOrder) }, ["INV-05"]),
        (new PlantedBug("order id checked in memory only") { Journal = (journal, _) => new ChangedCommits(journal, WithoutPing), Plan = Pinging }, ["INV-24"]),
        (new PlantedBug("order id told before it is stored") { Pings = (pings, actor) => new EarlyOrderIds(pings, actor.Time.GetUtcNow), Plan = Pinging }, ["INV-24"]),
        (new PlantedBug("held more than was bid") { Journal = (journal, _) => new ChangedCommits(journal, Dearer), Plan = Pinging }, ["INV-26"]),
        (new PlantedBug("deed by hand without its key") { Journal = (journal, _) => new ChangedCommits(journal, WithoutDeed), Plan = plan => Busy(plan, SimDeedKind.Send) }, ["INV-02"]),
        (new PlantedBug("no of staff taken for a yes") { Journal = (journal, _) => new ChangedCommits(journal, YesForNo), Plan = plan => Busy(plan, SimDeedKind.Decide) }, ["INV-01"]),
        (new PlantedBug("erased while it is in somebody's memory") { Eraser = (eraser, database) => new UnfencedEraser(eraser, database), Plan = Erasing }, ["INV-32"]),
        .. PlantedTillBugs.All,
    ];

    /// <summary>Every run has pings.</summary>
    public static SimPlan Pinging(SimPlan plan) => SimPlan.WithPings(plan, new Random(plan.Seed));

    /// <summary>Staff do one thing, often, and click twice.</summary>
    private static SimPlan Busy(SimPlan plan, SimDeedKind kind)
    {
        var random = new Random(plan.Seed);
        return plan with
        {
            Deeds = [.. Enumerable.Range(0, 30).Select(_ => SimDeed.Draw(random, plan.Posts) with { Kind = kind, Twice = true })],
            Faults = plan.Faults with { BadBuyer = 0.5 },
        };
    }

    /// <summary>A slow database is long between reading a lead and holding it; buyers that fail make leads rest and go on.</summary>
    private static SimPlan Erasing(SimPlan plan)
    {
        var random = new Random(plan.Seed);
        return Busy(plan, SimDeedKind.Send) with
        {
            Erasures = [.. Enumerable.Range(0, 60).Select(_ => SimErasure.Draw(random, plan.Posts))],
            Faults = plan.Faults with { SlowTimes = 20, BadBuyer = 0.6 },
        };
    }

    private static LeadCommit WithoutPing(LeadCommit command) => command.Receipt is not { } receipt ? command : command with { Receipt = receipt with { PingId = null } };

    private static LeadCommit Dearer(LeadCommit command) =>
        command.Hold is not { } hold || hold.AccountId.Value <= PingedSettings.Offset ? command : command with { Hold = hold with { Price = Domain.Values.Money.FromCents(hold.Price.Cents + 1) } };

    private static LeadCommit WithoutDeed(LeadCommit command) => command.Hold is not { ByHand: not null } hold ? command : command with { Hold = hold with { ByHand = null } };

    private static LeadCommit YesForNo(LeadCommit command) =>
        command.Outcome is not { Manual: true, State: AttemptState.NotSent } outcome ? command : command with { Outcome = outcome with { State = AttemptState.Accepted } };

    private static SimPlan Deadly(SimPlan plan) => plan with { Faults = plan.Faults with { CrashPerTurn = 0.02, Crashes = 12 } };

    private static DeliveryVerdict TimeOutIsFailure(DeliveryVerdict verdict) =>
        verdict.State == AttemptState.Unknown ? verdict with { State = AttemptState.NotSent, Reason = Domain.Values.RejectReason.ConnectionLost } : verdict;

    private static LeadCommit WithoutCaps(LeadCommit command) => command.Hold is not { } hold ? command : command with
    {
        Hold = hold with { AccountLimits = Loose(hold.AccountLimits), ClientLimits = Loose(hold.ClientLimits) },
    };

    private static QuantityLimits Loose(QuantityLimits limits) =>
        limits with { PerHour = limits.PerHour * 100, PerDay = limits.PerDay * 100, PerWeek = limits.PerWeek * 100, PerMonth = limits.PerMonth * 100 };

    private static LeadCommit WithoutWallet(LeadCommit command) => command.Hold is not { } hold ? command : command with { Hold = hold with { UsesWallet = false } };

    private static LeadCommit WithoutClaim(LeadCommit command) => command.Receipt is not { } receipt ? command : command with { Receipt = receipt with { Claim = null } };

    private static LeadCommit WithoutKey(LeadCommit command) => command.Receipt is not { } receipt ? command : command with
    {
        Receipt = receipt with { IdempotencyKey = null, BodyHash = System.Security.Cryptography.SHA256.HashData(command.LeadId.Value.ToByteArray()) },
    };

    private static DeliveryVerdict AcceptanceIsRejection(DeliveryVerdict verdict) =>
        verdict.State == AttemptState.Accepted ? verdict with { State = AttemptState.Rejected, Reason = Domain.Values.RejectReason.BuyerRejected } : verdict;

    private static LeadCommit WithoutAnswer(LeadCommit command) => command.Outcome is null ? command : command with { Answer = null };

    private static LeadCommit WithoutCampaignCaps(LeadCommit command) => command.Receipt is not { } receipt ? command : command with
    {
        Receipt = receipt with { CampaignLimits = Loose(receipt.CampaignLimits) },
    };

    private static LeadCommit WithoutOrder(LeadCommit command) => command.Hold is not { } hold ? command : command with { Hold = hold with { OrderId = null } };

    private static LeadCommit Shared(LeadCommit command) => command.Hold is not { Exclusive: true } hold ? command : command with { Hold = hold with { Exclusive = false } };
}
