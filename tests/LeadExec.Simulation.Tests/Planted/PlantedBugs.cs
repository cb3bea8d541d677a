using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Ports.Leads;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Classic mistakes, each with the rules of which one must be seen broken.</summary>
internal static class PlantedBugs
{
    public static ImmutableArray<(PlantedBug Bug, ImmutableArray<string> Rules)> All { get; } =
    [
        (new PlantedBug("answer before commit") { Journal = (journal, actor) => new EarlyAnswers(journal, actor) }, ["INV-01", "INV-05"]),
        (new PlantedBug("resend after time-out") { Transport = transport => new Resending(transport) }, ["INV-26"]),
        (new PlantedBug("time-out taken for a failure") { Transport = transport => new ChangedVerdicts(transport, TimeOutIsFailure) }, ["INV-26"]),
        (new PlantedBug("orphans taken for not sent") { Recovery = (store, setting) => new OrphansNotSent(store, setting) }, ["INV-26"]),
        (new PlantedBug("caps checked in memory only") { Journal = (journal, _) => new ChangedCommits(journal, WithoutCaps) }, ["INV-06", "INV-07"]),
        (new PlantedBug("wallet not held") { Journal = (journal, _) => new ChangedCommits(journal, WithoutWallet) }, ["INV-05"]),
        (new PlantedBug("no duplicate claim") { Journal = (journal, _) => new ChangedCommits(journal, WithoutClaim) }, ["INV-25"]),
        (new PlantedBug("idempotency key not stored") { Journal = (journal, _) => new ChangedCommits(journal, WithoutKey) }, ["INV-02", "INV-03"]),
        (new PlantedBug("exclusive sold like shared") { Journal = (journal, _) => new ChangedCommits(journal, Shared) }, ["INV-11"]),
        (new PlantedBug("hold placed after the send") { Journal = (journal, actor) => new LateHolds(journal, actor) }, ["INV-05"]),
        (new PlantedBug("lead forgotten between two buyers") { Journal = (journal, _) => new ForgottenEnds(journal) }, ["INV-04"]),
    ];

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

    private static LeadCommit Shared(LeadCommit command) => command.Hold is not { Exclusive: true } hold ? command : command with { Hold = hold with { Exclusive = false } };
}
