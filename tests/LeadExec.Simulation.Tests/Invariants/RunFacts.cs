using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Simulation.Tests.Buyers;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Processes;
using LeadExec.Simulation.Tests.Tills;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Charging;
using LeadExec.TestKit.Journal;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>What the invariants are judged by: the record, the buyers' book and the affiliates' answers.</summary>
internal sealed record RunFacts(SimWorld World, SimPlan Plan, SimDatabase Database, SimBuyers Buyers, SimAffiliate Affiliate, SimStaff Staff)
{
    public required SimProvider Provider { get; init; }

    public required SimCashier Cashier { get; init; }

    public required SimReturner Returner { get; init; }

    public required SimMover Mover { get; init; }

    public required SimEraser Eraser { get; init; }

    public required SimSources Sources { get; init; }

    public ModelTill Till => Database.Till;

    public IEnumerable<ModelLead> Leads => Database.Journal.Leads;

    public IEnumerable<ModelAttempt> Attempts => Leads.SelectMany(lead => lead.Attempts);

    /// <summary>Attempts that take caps and money, in the order in which they were placed.</summary>
    public List<ModelAttempt> Live() => [.. Attempts.Where(attempt => attempt.Live).OrderBy(attempt => attempt.StartedAt)];

    /// <summary>The hold as the product asked for it.</summary>
    public AttemptHold Asked(ModelAttempt attempt) => Database.Asked.GetValueOrDefault(attempt.Hold.AttemptId, attempt.Hold);

    public Violation Broken(string rule, string what, params LeadId[] leads) =>
        new(rule, $"{string.Join(", ", leads.Select(lead => $"lead {World.Trace.NumberOf(lead)}"))}{(leads.Length > 0 ? ": " : "")}{what}", [.. leads]);
}
