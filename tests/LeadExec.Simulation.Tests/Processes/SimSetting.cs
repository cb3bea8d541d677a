using LeadExec.Domain.Catalogs;
using LeadExec.Simulation.Tests.Buyers;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Planted;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Tills;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>What all processes of a run share.</summary>
internal sealed record SimSetting(SimWorld World, SimPlan Plan, SimDatabase Database, SimBuyers Buyers, PlantedBug Bug)
{
    public SimSwitch Faults { get; } = new();

    public required SimProvider Provider { get; init; }

    public required SimSources Sources { get; init; }

    /// <summary>As it was published last.</summary>
    public Catalog Catalog { get; set; } = Plan.Catalog;

    /// <summary>Nothing is under way and nothing will be for a while.</summary>
    public bool Quiet { get; set; }

    /// <summary>How long a worker rests; longer when there is nothing to do for anybody, which spares the run empty rounds.</summary>
    public TimeSpan Pace(int seconds) => TimeSpan.FromSeconds(Quiet ? 20 : seconds);
}
