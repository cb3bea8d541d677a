using LeadExec.Simulation.Tests.Buyers;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Invariants;
using LeadExec.Simulation.Tests.Planted;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Processes;
using LeadExec.Simulation.Tests.Tills;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests;

/// <summary>
/// One run of one seed: first everything goes wrong and nothing may be unsafe, then nothing goes wrong any more and everything must
/// end (reliability 3.2).
/// </summary>
internal sealed class Simulation
{
    /// <summary>How long after the last fault every lead must have ended: retries, pins and a clock that was two hours ahead included.</summary>
    private static readonly TimeSpan LongestHealing = TimeSpan.FromHours(8);

    private readonly SimPlan _plan;
    private readonly SimWorld _world;
    private readonly SimSetting _setting;
    private readonly SimAffiliate _affiliate;
    private readonly SimStaff _staff;
    private readonly SimDisasters _disasters;
    private readonly SimProvider _provider;
    private readonly SimCashier _cashier;
    private readonly SimReturner _returner;
    private readonly SimMover _mover;
    private readonly SimEraser _eraser;
    private readonly RunFacts _facts;

    private Simulation(SimPlan plan, PlantedBug bug)
    {
        _plan = plan;
        _world = new SimWorld(plan.Seed, plan.Start);
        _world.Trace.Say($"{plan.Processes} processes, {plan.Posts.Length} posts in {plan.Length}, {plan.Faults}");
        var database = new SimDatabase(_world, plan);
        var buyers = new SimBuyers(_world, database, plan.Faults.BadBuyer);
        _provider = new SimProvider(_world);
        _setting = new SimSetting(_world, plan, database, buyers, bug) { Provider = _provider, Sources = new SimSources(_world, () => _setting!.Faults.On ? plan.Faults.BadBuyer : 0) };
        _disasters = new SimDisasters(_setting);
        _affiliate = new SimAffiliate(_world, _disasters.Choose);
        _staff = new SimStaff(_world, plan, database, _disasters.Choose);
        _cashier = new SimCashier(_world, plan.Till, database.Till, _provider, _disasters.Choose);
        _returner = new SimReturner(_world, plan, database, _disasters.Choose);
        _mover = new SimMover(_world, plan, database, _disasters.Choose);
        _eraser = new SimEraser(_world, plan, database, _disasters.Choose);
        _facts = new RunFacts(_world, plan, database, buyers, _affiliate, _staff)
        {
            Provider = _provider,
            Cashier = _cashier,
            Returner = _returner,
            Mover = _mover,
            Eraser = _eraser,
            Sources = _setting.Sources,
        };
    }

    public static SimResult Run(int seed, PlantedBug? bug = null) => Run(SimPlan.Draw(seed), bug);

    /// <summary>On a thread of its own, which nothing else schedules anything on.</summary>
    public static SimResult Run(SimPlan plan, PlantedBug? bug = null)
    {
        SimResult? result = null;
        var thread = new Thread(() => result = new Simulation(plan, bug ?? PlantedBug.None).Run());
        thread.Start();
        thread.Join();
        return result ?? throw new InvalidOperationException($"Seed {plan.Seed} ended without a result.");
    }

    private SimResult Run()
    {
        foreach (var post in _plan.Posts)
        {
            _affiliate.Begin(post);
        }

        _staff.Begin();
        _cashier.Begin();
        _returner.Begin();
        _mover.Begin();
        _eraser.Begin();
        _world.At(TimeSpan.FromSeconds(15), WatchQuiet);
        _disasters.Begin();
        _world.RunUntil(_plan.Start + _plan.Length + TimeSpan.FromMinutes(5));
        List<Violation> violations = [.. Safety.Check(_facts)];
        _disasters.Heal();
        _staff.FreeParked();
        _world.RunUntil(_world.Now + LongestHealing, () => _setting.Quiet && Liveness.AllEnded(_facts) && Liveness.AllPaid(_facts));
        violations.AddRange(Safety.Check(_facts).Where(late => violations.TrueForAll(early => early.ToString() != late.ToString())));
        violations.AddRange(Liveness.Check(_facts));
        return Result(violations);
    }

    private SimResult Result(List<Violation> violations)
    {
        _world.Trace.Say($"ends after {_world.Turns} turns");
        return new SimResult
        {
            Seed = _plan.Seed,
            Violations = [.. violations],
            Hash = _world.Trace.Hash(),
            Simulated = _world.Now - _plan.Start,
            Leads = _facts.Leads.Count(),
            Crashes = _disasters.Crashes,
            Turns = _world.Turns,
            Story = [.. _world.Trace.Story([.. violations.SelectMany(violation => violation.Leads).Distinct().Take(6)])],
        };
    }

    /// <summary>Whether workers may rest longer: no lead is under way, and none is posted within the next minute.</summary>
    private void WatchQuiet()
    {
        var after = _world.Now - _plan.Start;
        var soon = _plan.Posts.Any(post => post.At > after - TimeSpan.FromMinutes(2) && post.At < after + TimeSpan.FromMinutes(1));
        _setting.Quiet = !soon && Liveness.AllEnded(_facts);
        _world.At(TimeSpan.FromSeconds(15), WatchQuiet);
    }
}
